const shortestWait = 1000;
const longestWait = 10000;

/**
 * Follows the event stream and comes back by itself when it breaks. `since` gives the number to go on from at each
 * attempt; `resumed` runs after a break, before the first event.
 */
export function follow({ since, event, lost, resumed }) {
  let wait = shortestWait;
  let broken = false;

  function open() {
    const source = new EventSource(`/sandbox/events?since=${since()}`);
    source.onopen = () => {
      wait = shortestWait;
      if (broken) resumed();
      broken = false;
    };
    source.onmessage = message => event(Number(message.lastEventId), JSON.parse(message.data));
    source.onerror = () => {
      source.close();
      broken = true;
      lost();
      setTimeout(open, wait);
      wait = Math.min(wait * 2, longestWait);
    };
  }

  open();
}
