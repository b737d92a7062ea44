using System.Linq;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Schemas;
using Compliance.Text;

namespace Compliance.Packs;

/// <summary>Reads <c>pack.yaml</c>. The departments are kept where the rest is wrong, so that rules can be checked against them all the same.</summary>
/// <param name="sources">The files of the pack.</param>
/// <param name="diagnostics">What is wrong with it.</param>
internal sealed class HeaderReader(PackSources sources, DiagnosticBag diagnostics)
{
    // What an instrument says of itself whose text is at hand.
    private static readonly string[] KeysOfText = ["number", "text", "sha256"];

    /// <summary>The text of the file; empty where it cannot be read.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The terms, before the vocabulary is known that they are about; null where there are none.</summary>
    public Node? Terms { get; private set; }

    public DepartmentList Departments { get; private set; } = new(null);

    /// <summary>Reads the names of parents' rules; whatever parents there are where the file is wrong.</summary>
    public ParentRuleReader ParentRules { get; private set; } = new(null, diagnostics);

    /// <summary>What the file says; null where it is wrong, which is reported.</summary>
    public PackHeader? Read(string path)
    {
        var text = sources.Read(path, diagnostics);
        Text = text ?? "";
        return text is not null && YamlReader.Read(text, path, diagnostics) is { } node && MappingReader.Open(node, PackShapes.Pack, diagnostics) is { } file
            ? Read(file)
            : null;
    }

    private PackHeader? Read(MappingReader file)
    {
        var id = file.Scalar("id", PackShapes.PackId);
        var version = file.Scalar("version", CommonShapes.Version);
        var vocabulary = file.Scalar("vocabulary", CommonShapes.Version);
        var instrument = file.Find("instrument") is { } part ? ReadInstrument(part) : null;
        var title = file.Localized("title");
        var parents = file.Texts("parents");
        Terms = file.Find("terms");
        ReadDepartments(file);
        if (!file.IsMisspelt("parents"))
            ParentRules = new ParentRuleReader([.. parents.Select(parent => parent.Text)], diagnostics);
        var accepted = new AcceptanceReader(ParentRules, diagnostics).Read(file);
        return id is null || version is null || vocabulary is null || instrument is null || title is null
            ? null
            : new PackHeader(
                id.Text, version.Text, title, instrument, vocabulary.Text, [.. parents.Select(parent => parent.Text)], Departments.All, accepted,
                vocabulary.Span, parents.Count > 0 ? parents[0].Span : file.Span);
    }

    private void ReadDepartments(MappingReader file)
    {
        var read = file.Items("departments").Select(item => MappingReader.Localized(item, diagnostics)).ToList();
        var isClear = !read.Contains(null) && !file.IsMisspelt("departments") && (file.Find("departments") is null or SequenceNode);
        Departments = new DepartmentList(isClear ? [.. read.OfType<LocalizedText>()] : null);
    }

    private Instrument? ReadInstrument(Node node)
    {
        if (MappingReader.Open(node, PackShapes.Instrument, diagnostics) is not { } reader)
            return null;

        var number = reader.Text("number");
        var issued = reader.Date("issued");
        var inForce = reader.Date("in_force");
        var text = reader.Text("text");
        var sha256 = reader.Scalar("sha256", PackShapes.Sha256);
        if (reader.Find("source") is { } report)
        {
            if (reader.Find("text") is not null || reader.Find("sha256") is not null)
                diagnostics.Report(DiagnosticKinds.QuotedOrReported, report.Span, ("first", "text, sha256"), ("second", "source"));
            return reader.Word("source", ["reports"]) is null || issued is null ? null : new Instrument(number, issued.Value, null, null) { InForce = inForce };
        }

        foreach (var key in KeysOfText.Where(key => reader.Find(key) is null && !reader.IsMisspelt(key) && !reader.IsMisspelt("source")))
            diagnostics.Report(DiagnosticKinds.MissingKey, reader.Span, ("expected", key));
        return number is null || issued is null || text is null || sha256 is null
            ? null
            : new Instrument(number, issued.Value, text, sha256.Text) { InForce = inForce, IsShipped = reader.Word("shipped", ["true", "false"]) != "false" };
    }
}
