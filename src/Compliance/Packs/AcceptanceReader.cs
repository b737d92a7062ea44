using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Schemas;
using Compliance.Text;

namespace Compliance.Packs;

/// <summary>Reads the findings that a pack accepts.</summary>
internal sealed class AcceptanceReader(ParentRuleReader parentRules, DiagnosticBag diagnostics)
{
    public IReadOnlyList<Acceptance> Read(MappingReader file)
    {
        var accepted = new List<Acceptance>();
        foreach (var item in file.Items("accepted"))
        {
            if (MappingReader.Open(item, PackShapes.Acceptance, diagnostics) is { } reader && ReadOne(reader) is { } read)
                accepted.Add(read);
        }

        return accepted;
    }

    /// <summary>Reads a list of them that stands by itself.</summary>
    public static IReadOnlyList<Acceptance> Read(Node node, ParentRuleReader parentRules, DiagnosticBag diagnostics)
    {
        var reader = new AcceptanceReader(parentRules, diagnostics);
        return node is not SequenceNode list ? [] : [.. list.Items
            .Select(item => MappingReader.Open(item, PackShapes.Acceptance, diagnostics) is { } one ? reader.ReadOne(one) : null)
            .OfType<Acceptance>()];
    }

    private Acceptance? ReadOne(MappingReader reader)
    {
        var finding = reader.Scalar("finding", PackShapes.FindingCode);
        var rule = reader.Scalar("rule", CommonShapes.RuleId);
        var parent = parentRules.ReadKey(reader, "parent");
        var isWrong = (reader.Find("rule") is not null && rule is null) || (reader.Find("parent") is not null && parent is null);
        return reader.Localized("reason") is { } reason && finding is not null && !isWrong
            ? new Acceptance(finding.Text, rule?.Text, parent, reason, reader.Span) { Quote = reader.Text("quote") }
            : null;
    }
}
