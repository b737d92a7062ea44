using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Compliance.Diagnostics;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.BadInput;

/// <summary>Every diagnostic that the library can give is shown by a bad input, or by a test of this folder.</summary>
public partial class CoverageTests
{
    // Codes that no single file can provoke, and where they are.
    private static readonly Dictionary<string, string> _exceptions = new()
    {
        ["CP5050"] = "HostileWorkbookTests: workbooks that cannot be read",
        ["CP5051"] = "SheetTests: a hidden sheet",
        ["CP5052"] = "SheetTests: a sheet without a heading",
        ["CP5053"] = "SheetTests: a workbook in which nothing is a table",
        ["CP5054"] = "SheetTests: hidden rows",
        ["CP5055"] = "SheetTests: hidden columns",
        ["CP5056"] = "SheetTests: merged cells",
        ["CP5057"] = "SheetTests: headings below others",
        ["CP5058"] = "SheetTests: days from 1904",
        ["CP5059"] = "SheetTests: links to other workbooks",
        ["CP5060"] = "SheetTests: a formula without a stored value",
        ["CP5061"] = "SheetTests: a sheet with a heading alone",
        ["CP5062"] = "FormTests: an answer that nothing asks for",
        ["CP5063"] = "ImportTests: a profile without a unit",
        ["CP5064"] = "ImportTests: what is mapped and may not be",
        ["CP5065"] = "ImportTests: places that disagree",
        ["CP5066"] = "ImportTests: a value without a meaning",
        ["CP5067"] = "ImportTests: a planned start",
        ["CP5068"] = "ImportTests: XML without a building",
        ["CP5069"] = "ImportTests: a model that is damaged",
        ["CP5042"] = "SecondTableTests: a window of a storey that is not given",
        ["CP5043"] = "InvariantProperties: a road with storeys",
        ["CP5044"] = "InvariantProperties: the same where it is refused",
        ["CP5041"] = "BuildingTests: what is stated against the parts",
        ["CP4098"] = "PackSetTests: a pack that is named twice",
        ["CP4100"] = "PackSetsTests: a set that is called like a pack",
        ["CP4101"] = "PackSetsTests: a pack that is not there",
        ["CP4102"] = "PackSetsTests: a set where one pack is asked for",
        ["CP4099"] = "PackSetTests: a name of a rule that several packs have",
        ["CP4034"] = "PackReleaseTests: a released pack that was changed",
        ["CP5013"] = "ChangingTableTests: a table that is written to while it is read",
        ["CP5014"] = "ChangingTableTests: a link in a folder",
        ["CP5012"] = "OneRegisterTests: a file that is given twice",
        ["CP6001"] = "PlacementTests: a member without a jurisdiction",
        ["CP6002"] = "PlacementTests: one whose jurisdiction is not known",
        ["CP6003"] = "PlacementTests: a list of jurisdictions that names one that is not in it",
        ["CP6004"] = "PlacementTests: jurisdictions in each other",
    };

    [Test]
    public void Every_kind_of_diagnostic_is_provoked()
    {
        var folder = Path.GetDirectoryName(BadFiles.Packs)!;
        var texts = Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(folder, "*Tests.cs")).Append(Path.Combine(folder, "GeneratedInputs.cs"))
            .Select(File.ReadAllText);
        var provoked = texts.SelectMany(text => Code().Matches(text).Select(match => match.Value)).ToHashSet();

        AllKinds().Select(kind => kind.Code).Where(code => !provoked.Contains(code) && !_exceptions.ContainsKey(code)).Should().BeEmpty();
    }

    // A subject that stands twice is one mistake, told in one way within a file and in another over files.
    [Test]
    public void Codes_are_each_used_once_and_grouped_by_stage()
    {
        var codes = AllKinds().Where(kind => kind != DiagnosticKinds.SubjectStandsTwice).Select(kind => kind.Code).ToList();
        DiagnosticKinds.SubjectStandsTwice.Code.Should().Be(DiagnosticKinds.DuplicateSubject.Code);
        codes.Should().OnlyHaveUniqueItems();
        codes.Should().OnlyContain(code => Code().IsMatch(code));
    }

    [Test]
    public void Both_languages_say_the_same_values()
    {
        foreach (var kind in AllKinds())
        {
            var chinese = Place().Matches(kind.Template.Zh).Select(match => match.Value).Distinct().Order();
            var english = Place().Matches(kind.Template.En).Select(match => match.Value).Distinct().Order();
            chinese.Should().Equal(english, kind.Code);
        }
    }

    private static IEnumerable<DiagnosticKind> AllKinds() => typeof(DiagnosticKinds)
        .GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Select(property => (DiagnosticKind)property.GetValue(null)!);

    [GeneratedRegex("CP(?:[1-5][0-9]|60)[0-9]{2}")]
    private static partial Regex Code();

    [GeneratedRegex(@"\{[a-z_]+\}")]
    private static partial Regex Place();
}
