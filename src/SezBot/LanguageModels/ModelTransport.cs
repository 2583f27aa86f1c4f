using System.Globalization;
using System.Net;

namespace SezBot.LanguageModels;

/// <summary>Turns what can go wrong on the way to a model into a <see cref="ModelException"/>, and bounds what comes back.</summary>
/// <param name="longest">Bytes of one answer's body.</param>
internal sealed class ModelTransport(HttpMessageHandler inner, long longest) : DelegatingHandler(inner)
{
    private const string Streamed = "text/event-stream";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var tally = request.Content is null ? null : CallTally.Current;
        tally?.Sent(await request.Content!.ReadAsStringAsync(cancellationToken));
        try
        {
            return await TakenAsync(request, cancellationToken);
        }
        catch (ModelException failure) when (!IsCharged(failure.Fault))
        {
            tally?.NotTaken();
            throw;
        }
    }

    // A connection that ends, and an answer that is none, come from a server that has read the question.
    private static bool IsCharged(ModelFault fault) => fault is ModelFault.Reset or ModelFault.Broken;

    private async Task<HttpResponseMessage> TakenAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await ReachAsync(request, cancellationToken);
        if (Refusal(request, response) is { } refusal)
        {
            // What the server says about it may hold the key or the question.
            response.Dispose();
            throw refusal;
        }
        var bounded = new StreamContent(new BoundedStream(await response.Content.ReadAsStreamAsync(cancellationToken), longest));
        foreach (var (name, values) in response.Content.Headers.NonValidated)
            bounded.Headers.TryAddWithoutValidation(name, values);
        response.Content = bounded;
        return response;
    }

    private async Task<HttpResponseMessage> ReachAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        try
        {
            return await base.SendAsync(request, cancel);
        }
        catch (HttpRequestException failure)
        {
            var fault = failure.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
                ? ModelFault.Refused
                : ModelFault.Reset;
            throw new ModelException(fault, $"The model's server cannot be reached: {failure.HttpRequestError}.", failure);
        }
        catch (OperationCanceledException failure) when (failure.InnerException is TimeoutException && !cancel.IsCancellationRequested)
        {
            throw new ModelException(ModelFault.ConnectTimeout, "The model's server does not take the connection.", failure);
        }
    }

    private static ModelException? Refusal(HttpRequestMessage request, HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        ModelFault? fault = response.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => ModelFault.Unauthorized,
            HttpStatusCode.TooManyRequests => ModelFault.RateLimited,
            _ when status >= 500 => ModelFault.Server,
            _ when status is < 200 or > 299 => ModelFault.Rejected,
            _ => null,
        };
        if (fault is { } refused)
            return new ModelException(refused, string.Create(CultureInfo.InvariantCulture, $"The model's server answered {status}.")) { RetryAfter = Pause(response) };
        var type = response.Content.Headers.ContentType?.MediaType;
        return request.Headers.Accept.Any(accepted => accepted.MediaType == Streamed) && type is not (null or Streamed)
            ? new ModelException(ModelFault.Broken, $"The model's server answered {type} in place of a stream.")
            : null;
    }

    private static TimeSpan? Pause(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } pause } => pause,
        { Date: { } until } when response.Headers.Date is { } now => until - now,
        _ => null,
    };
}
