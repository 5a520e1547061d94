using System.Diagnostics.CodeAnalysis;
using Storefront.GraphQL.Types;

namespace Storefront.Catalog;

/// <summary>The catalogue's own scalars: texts that are checked on the way in and canonical on the way out.</summary>
public static class IdentifierScalars
{
    public static IReadOnlyList<ScalarType> All { get; } =
    [
        new Checked<Isrc>(
            "Isrc",
            "A recording's number, ISO 3901: `CNA012600001`. Hyphens and case do not matter on input.",
            (string text, [MaybeNullWhen(false)] out Isrc isrc) => Isrc.TryParse(text, out isrc)),
        new Checked<Iswc>(
            "Iswc",
            "A composition's number, ISO 15707, with its check digit: `T0345246801`.",
            (string text, [MaybeNullWhen(false)] out Iswc iswc) => Iswc.TryParse(text, out iswc)),
        new Checked<Isni>(
            "Isni",
            "A name's number, ISO 27729, with its check character: `000000012146438X`.",
            (string text, [MaybeNullWhen(false)] out Isni isni) => Isni.TryParse(text, out isni)),
        new Checked<Ipi>(
            "Ipi",
            "A rights holder's name number, CISAC's IPI, with its check digits: `00014107338`.",
            (string text, [MaybeNullWhen(false)] out Ipi ipi) => Ipi.TryParse(text, out ipi)),
        new Checked<Gtin>(
            "Gtin",
            "A trade item's number, GS1's GTIN: UPC, EAN or GTIN-14, with its check digit.",
            (string text, [MaybeNullWhen(false)] out Gtin gtin) => Gtin.TryParse(text, out gtin)),
        new Checked<PartialDate>(
            "PartialDate",
            "A date of which the day, or the month too, may be unknown: `2019`, `2019-05`, `2019-05-17`.",
            (string text, out PartialDate date) => PartialDate.TryParse(text, out date)),
    ];

    private delegate bool TryParse<T>(string text, [MaybeNullWhen(false)] out T value);

    private sealed class Checked<T> : TextScalar<T> where T : notnull
    {
        private readonly TryParse<T> tryParse;

        public Checked(string name, string description, TryParse<T> tryParse) : base(name)
        {
            Description = description;
            this.tryParse = tryParse;
        }

        protected override string? Parse(string text, out T value) =>
            tryParse(text, out value!) ? null : $"\"{text}\" is not a valid {Name}.";

        protected override string Print(T value) => value.ToString()!;
    }
}
