using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Schemas;
using Compliance.Text;

namespace Compliance.Packs;

/// <summary>Reads names of parents' rules, <c>PACK/RULE</c>, where PACK is one of the parents that <c>pack.yaml</c> names.</summary>
/// <param name="parents">The parents; null where they are not known, which is reported already.</param>
/// <param name="diagnostics">Where what is wrong is reported.</param>
internal sealed class ParentRuleReader(IReadOnlyList<string>? parents, DiagnosticBag diagnostics)
{
    private readonly List<ParentRule> _read = [];

    /// <summary>Every name that was read.</summary>
    public IReadOnlyList<ParentRule> Read => _read;

    /// <summary>The names under a key; those that are wrong are left out, and reported.</summary>
    public IReadOnlyList<ParentRule> ReadAll(MappingReader reader, string key) =>
        [.. reader.Texts(key).Select(ReadOne).OfType<ParentRule>()];

    /// <summary>The name under a key; null if it is absent or, with a diagnostic, wrong.</summary>
    public ParentRule? ReadKey(MappingReader reader, string key) =>
        reader.Scalar(key, CommonShapes.Text) is { } scalar ? ReadOne(scalar) : null;

    private ParentRule? ReadOne(ScalarNode scalar)
    {
        if (!TextForm.RuleInPack.Fits(scalar.Text))
        {
            MappingReader.ReportShape(scalar, PackShapes.ParentRule.ExpectedText, diagnostics);
            return null;
        }

        var parts = scalar.Text.Split('/');
        if (parents is not null && !parents.Contains(parts[0]))
        {
            diagnostics.Report(
                DiagnosticKinds.UnknownParent, scalar.Span, diagnostics.Nearest(parts[0], parents),
                ("found", parts[0]), ("expected", parents.Count == 0 ? "-" : string.Join(", ", parents)));
            return null;
        }

        var rule = new ParentRule(parts[0], parts[1], scalar.Span);
        _read.Add(rule);
        return rule;
    }
}
