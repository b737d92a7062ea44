using Compliance.Schemas;

namespace Compliance.Packs;

/// <summary>Reads what rules and the checklist have in common: clauses and obligations.</summary>
internal static class ClauseReader
{
    public static Clause? Read(MappingReader reader)
    {
        var section = reader.Text("section");
        var quote = reader.Scalar("quote", CommonShapes.Text);
        return section is null || quote is null
            ? null
            : new Clause(reader.Text("row") ?? "", section, quote.Text, quote.Span);
    }

    public static Obligation? ReadObligation(MappingReader reader) =>
        reader.Word("obligation", PackWords.Obligations) is { } word ? (Obligation)PackWords.IndexOf(PackWords.Obligations, word) : null;
}
