using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Schemas;
using Compliance.Text;

namespace Compliance.Packs;

/// <summary>Reads what rules and the checklist have in common: clauses and departments.</summary>
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

    public static IReadOnlyList<LocalizedText> ReadDepartments(MappingReader reader, PackHeader header, DiagnosticBag diagnostics)
    {
        var departments = new List<LocalizedText>();
        foreach (var item in reader.Items("departments"))
        {
            var name = (item as ScalarNode)?.Text ?? "";
            var department = header.Departments.FirstOrDefault(known => known.Zh == name);
            if (department is not null)
                departments.Add(department);
            else
                diagnostics.Report(DiagnosticKinds.UnknownDepartment, item.Span, NearestName.Of(name, header.Departments.Select(known => known.Zh)), ("found", name));
        }

        return departments;
    }

    public static Obligation? ReadObligation(MappingReader reader) =>
        reader.Word("obligation", PackWords.Obligations) is { } word ? (Obligation)PackWords.IndexOf(PackWords.Obligations, word) : null;
}
