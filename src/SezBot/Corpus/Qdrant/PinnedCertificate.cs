using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SezBot.Corpus.Qdrant;

/// <summary>Trusts a server by the SHA-256 thumbprint of its certificate, or of one in its chain, and by nothing else.</summary>
internal static class PinnedCertificate
{
    public static string Normalize(string thumbprint) =>
        thumbprint.Replace(":", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Trim().ToUpperInvariant();

    public static SslClientAuthenticationOptions Trust(string thumbprint)
    {
        var pin = Normalize(thumbprint);
        return new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, certificate, chain, _) =>
                Has(certificate, pin) || (chain is not null && chain.ChainElements.Any(element => Has(element.Certificate, pin))),
        };
    }

    private static bool Has(X509Certificate? certificate, string pin) => certificate?.GetCertHashString(HashAlgorithmName.SHA256) == pin;
}
