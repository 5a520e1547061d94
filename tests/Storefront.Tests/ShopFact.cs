using Xunit.Abstractions;
using Xunit.Sdk;

namespace Storefront.Tests;

/// <summary>A fact about a <see cref="Shop"/>: skipped, and said so, in a class whose database is not there.</summary>
[XunitTestCaseDiscoverer("Storefront.Tests.ShopFactDiscoverer", "Storefront.Tests")]
public sealed class ShopFactAttribute : FactAttribute;

/// <summary>The same for a theory.</summary>
[XunitTestCaseDiscoverer("Storefront.Tests.ShopTheoryDiscoverer", "Storefront.Tests")]
public sealed class ShopTheoryAttribute : TheoryAttribute;

internal sealed class ShopFactDiscoverer(IMessageSink sink) : FactDiscoverer(sink)
{
    private readonly IMessageSink sink = sink;

    protected override IXunitTestCase CreateTestCase(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        MissingDatabase.SkipReason(testMethod) is { } reason
            ? new SkippedTestCase(reason, sink, discoveryOptions.MethodDisplayOrDefault(), testMethod)
            : base.CreateTestCase(discoveryOptions, testMethod, factAttribute);
}

internal sealed class ShopTheoryDiscoverer(IMessageSink sink) : TheoryDiscoverer(sink)
{
    private readonly IMessageSink sink = sink;

    public override IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        MissingDatabase.SkipReason(testMethod) is { } reason
            ? [new SkippedTestCase(reason, sink, discoveryOptions.MethodDisplayOrDefault(), testMethod)]
            : base.Discover(discoveryOptions, testMethod, theoryAttribute);
}

internal static class MissingDatabase
{
    /// <summary>Why no test of the class can run; null when they can.</summary>
    public static string? SkipReason(ITestMethod test)
    {
        var fixtures = test.TestClass.Class.ToRuntimeType().GetConstructors().Single().GetParameters();
        var needsSqlServer = fixtures.Any(fixture => fixture.ParameterType.IsAssignableTo(typeof(SqlServerShop)));
        return needsSqlServer ? SqlServerShop.SkipReason : null;
    }
}

internal sealed class SkippedTestCase : XunitTestCase
{
    private string reason = "";

    public SkippedTestCase(string reason, IMessageSink sink, TestMethodDisplay display, ITestMethod method)
        : base(sink, display, TestMethodDisplayOptions.None, method) => this.reason = reason;

    [Obsolete("For the test runner, which fills it in afterwards.")]
    public SkippedTestCase()
    {
    }

    public override void Serialize(IXunitSerializationInfo data)
    {
        base.Serialize(data);
        data.AddValue(nameof(reason), reason);
    }

    public override void Deserialize(IXunitSerializationInfo data)
    {
        reason = data.GetValue<string>(nameof(reason));
        base.Deserialize(data);
    }

    protected override string GetSkipReason(IAttributeInfo factAttribute) => reason;
}
