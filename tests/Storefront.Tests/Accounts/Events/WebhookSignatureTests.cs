using Storefront.Accounts.Events;

namespace Storefront.Tests.Accounts.Events;

public sealed class WebhookSignatureTests
{
    /// <summary>The example that the specification's libraries are tested with.</summary>
    [Fact]
    public void Signs_as_the_specification_does() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        WebhookSignature.Of(
            Convert.FromBase64String("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            DateTimeOffset.FromUnixTimeSeconds(1614265330),
            """{"test": 2432232314}"""));
}
