using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Schemas;
using Compliance.Text;

namespace Compliance.Packs;

/// <summary>The test cases of a chapter's rules in files beside it: the names of rules, each with the list of its cases.</summary>
internal sealed class CasesFiles
{
    private readonly DiagnosticBag _diagnostics;
    private readonly List<MappingEntry> _entries = [];
    private readonly List<string> _rules = [];

    /// <param name="files">What is written in the files.</param>
    /// <param name="diagnostics">Where what is wrong is reported.</param>
    public CasesFiles(IReadOnlyList<Node> files, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        foreach (var file in files)
        {
            if (file is MappingNode { Entries.Count: > 0 } mapping)
                _entries.AddRange(mapping.Entries);
            else
                MappingReader.ReportShape(file, new LocalizedText("以规则名称为键的用例表", "a mapping from the names of rules to their cases"), diagnostics);
        }
    }

    /// <summary>The cases of a rule of the chapter; none where the files do not name it.</summary>
    public IReadOnlyList<Node> Of(string rule)
    {
        _rules.Add(rule);
        var cases = new List<Node>();
        foreach (var entry in _entries.Where(entry => entry.Key.Text == rule))
        {
            if (entry.Value is SequenceNode { Items.Count: > 0 } list)
                cases.AddRange(list.Items);
            else
                MappingReader.ReportShape(entry.Value, new LocalizedText("至少有一项的列表", "a list with at least one item"), _diagnostics);
        }

        return cases;
    }

    /// <summary>Reports the names that no rule of the chapter has, once all of its rules have been asked for.</summary>
    public void ReportOtherRules(string chapter)
    {
        foreach (var entry in _entries.Where(entry => !_rules.Contains(entry.Key.Text)))
            _diagnostics.Report(DiagnosticKinds.UnknownRuleInChapter, entry.Key.Span, _diagnostics.Nearest(entry.Key.Text, _rules), ("file", chapter), ("found", entry.Key.Text));
    }
}
