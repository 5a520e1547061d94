using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Storefront.Tests.Host.Edge;

/// <summary>A host that has a certificate by its settings, and no proxy before it.</summary>
public sealed class TlsTests(TlsTests.TlsShop shop) : IClassFixture<TlsTests.TlsShop>
{
    [Fact]
    public async Task What_came_over_tls_is_to_come_so_again()
    {
        using var handler = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (_, shown, _, _) => shop.Certificate.Equals(shown),
        };
        using var http = new HttpClient(handler) { BaseAddress = shop.Http.BaseAddress };
        using var answer = await http.GetAsync(new Uri("/graphql?query={__typename}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(
            ["max-age=31536000; includeSubDomains"], answer.Headers.GetValues("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Nobody_is_answered_in_the_clear()
    {
        using var http = new HttpClient();
        var clear = new UriBuilder(shop.Http.BaseAddress!) { Scheme = "http", Path = "/healthz" }.Uri;
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(clear));
    }

    /// <summary>A shop whose certificate is its own and lasts a day.</summary>
    public sealed class TlsShop : PostgresShop, IDisposable
    {
        private readonly string file = Path.Combine(Path.GetTempPath(), $"storefront-{Guid.NewGuid():N}.pfx");

        public TlsShop()
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
            var now = DateTimeOffset.UtcNow;
            Certificate = request.CreateSelfSigned(now.AddHours(-1), now.AddDays(1));
            File.WriteAllBytes(file, Certificate.Export(X509ContentType.Pfx));
        }

        public X509Certificate2 Certificate { get; }

        protected override string[] Settings =>
        [
            .. base.Settings, "--Kestrel:Endpoints:Https:Url=https://127.0.0.1:0",
            $"--Kestrel:Endpoints:Https:Certificate:Path={file}",
        ];

        public void Dispose()
        {
            Certificate.Dispose();
            File.Delete(file);
        }
    }
}
