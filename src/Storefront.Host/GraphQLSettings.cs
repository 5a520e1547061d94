using System.ComponentModel.DataAnnotations;
using System.Text;
using Storefront.GraphQL.AspNetCore;
using Storefront.GraphQL.AspNetCore.Ide;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Validation;
using Storefront.Host.Ide;

namespace Storefront.Host;

/// <summary>What the endpoint takes: settings <c>GraphQL:*</c>.</summary>
public sealed class GraphQLSettings
{
    /// <summary>
    /// A manifest of trusted documents; by default that of the operations published with this version.
    /// </summary>
    public string? Documents { get; set; }

    /// <summary>Whether nothing but the trusted documents may run.</summary>
    public bool OnlyDocuments { get; set; }

    /// <summary>Bytes of the largest request.</summary>
    [Range(1_024, 1 << 30)]
    public int MostRequestBytes { get; set; } = new GraphQLServerOptions().MostRequestBytes;

    /// <summary>Bytes of the largest answer.</summary>
    [Range(1_024, 1 << 30)]
    public int MostResponseBytes { get; set; } = new ExecutorOptions().MostResponseBytes;

    /// <summary>After how many seconds an operation is slow, and logged with its statements.</summary>
    [Range(0.0, 86_400)]
    public double SlowSeconds { get; set; } = new ExecutorOptions().SlowAfter.TotalSeconds;

    /// <summary>Bytes that answers which may be given again may take; 0 keeps none.</summary>
    [Range(0, 1L << 40)]
    public long MostAnswerBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>How many seconds an operation may run.</summary>
    [Range(0.1, 86_400)]
    public double TimeoutSeconds { get; set; } = new ExecutorOptions().Timeout.TotalSeconds;

    /// <summary>Whether <c>@defer</c> and <c>@stream</c> may be asked for.</summary>
    public bool IncrementalDelivery { get; set; } = true;

    /// <summary>Which reading of GraphQL over HTTP decides statuses.</summary>
    public HttpStatusProfile StatusProfile { get; set; }

    /// <summary>Whether a browser that opens the endpoint gets an editor; in Development it does.</summary>
    public bool Ide { get; set; }

    public LimitSettings Limits { get; set; } = new();

    /// <summary>How large a document may be: settings <c>GraphQL:Limits:*</c>.</summary>
    public sealed class LimitSettings
    {
        [Range(10, int.MaxValue)]
        public int Tokens { get; set; } = ParserLimits.Request.Tokens;
        [Range(1, int.MaxValue)]
        public int Fields { get; set; } = ParserLimits.Request.Fields;
        [Range(0, int.MaxValue)]
        public int Directives { get; set; } = ParserLimits.Request.Directives;
        [Range(1, int.MaxValue)]
        public int Depth { get; set; } = ValidationLimits.Default.Depth;
        [Range(0, int.MaxValue)]
        public int Aliases { get; set; } = ValidationLimits.Default.Aliases;
        [Range(0, int.MaxValue)]
        public int FragmentSpreads { get; set; } = ValidationLimits.Default.FragmentSpreads;
        [Range(1, int.MaxValue)]
        public int ExpandedFields { get; set; } = ValidationLimits.Default.ExpandedFields;
        [Range(0, int.MaxValue)]
        public int IntrospectionLists { get; set; } = ValidationLimits.Default.IntrospectionLists;
        [Range(1, int.MaxValue)]
        public int ListSizeProduct { get; set; } = ValidationLimits.Default.ListSizeProduct;
    }

    /// <exception cref="SetupException">A setting is unknown, or has a value it cannot have.</exception>
    public static GraphQLSettings Read(IConfiguration configuration) =>
        SettingsSection.Read<GraphQLSettings>(configuration, "GraphQL");

    public void Apply(GraphQLServerOptions options)
    {
        options.MostRequestBytes = MostRequestBytes;
        options.StatusProfile = StatusProfile;
        var documents = ReadDocuments();
        options.Ide = Ide ? Editor(documents) : null;
        options.Execution = options.Execution with
        {
            Timeout = TimeSpan.FromSeconds(TimeoutSeconds),
            SlowAfter = TimeSpan.FromSeconds(SlowSeconds),
            MostResponseBytes = MostResponseBytes,
            MostAnswerBytes = MostAnswerBytes,
            Documents = documents,
            IsLimitedToDocuments = OnlyDocuments,
            IncrementalDelivery = IncrementalDelivery,
            ParserLimits = ParserLimits.Request with
            {
                Tokens = Limits.Tokens,
                Fields = Limits.Fields,
                Directives = Limits.Directives,
            },
            ValidationLimits = ValidationLimits.Default with
            {
                Depth = Limits.Depth,
                Aliases = Limits.Aliases,
                FragmentSpreads = Limits.FragmentSpreads,
                ExpandedFields = Limits.ExpandedFields,
                IntrospectionLists = Limits.IntrospectionLists,
                ListSizeProduct = Limits.ListSizeProduct,
            },
        };
    }

    private static IdeOptions Editor(TrustedDocuments documents) => new()
    {
        Files = () => NpmGraphiQL.Load(NpmGraphiQL.UserFolder),
        Examples = [.. documents.ById.Values.Select(document => Encoding.UTF8.GetString(document.Span))],
    };

    private TrustedDocuments ReadDocuments()
    {
        var file = string.IsNullOrWhiteSpace(Documents) ? null : Documents;
        try
        {
            return TrustedDocuments.Parse(
                File.ReadAllText(file ?? Path.Combine(AppContext.BaseDirectory, "documents.json")));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or SchemaException)
        {
            throw new SetupException($"The trusted documents cannot be read (GraphQL:Documents): {wrong.Message}");
        }
    }
}
