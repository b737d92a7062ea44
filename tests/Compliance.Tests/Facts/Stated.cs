using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Tests.BadInput;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Tests.Facts;

/// <summary>What a descriptor's value is read as, written so that a test can compare it.</summary>
internal static class Stated
{
    /// <summary>The box (<c>[18600, 18600]</c>, <c>new | renovation</c>, <c>nothing</c>), or the codes of what is wrong with it.</summary>
    public static string Show(string fact, string value)
    {
        var kind = BadFiles.ShippedPack.Vocabulary.FindKind("project")!;
        var known = kind.Facts[kind.SlotOf(fact)];
        var diagnostics = new DiagnosticBag();
        var stated = FactReader.Read(known, YamlReader.Read(value, "file.yaml", diagnostics)!, null, diagnostics);
        return diagnostics.HasErrors
            ? string.Join(" ", diagnostics.Items.Select(item => item.Code))
            : string.Join(" ", new[] { Show(known, stated) }.Concat(diagnostics.Items.Select(item => item.Code)));
    }

    private static string Show(Fact fact, StatedValue? stated) => stated?.PossibleValues switch
    {
        NumberRange range when fact.Type == FactType.Date => string.Join("..", new[] { range.Interval.Lower, range.Interval.Upper }.Select(end => CalendarDate.FromDayNumber((int)end.Value!.Value.Numerator).ToString()).Distinct()),
        NumberRange range => string.Join(" | ", range.Readings),
        ChoiceSet set when fact.Type == FactType.Boolean => set.Members == 2 ? "true" : "false",
        ChoiceSet set => string.Join(" | ", fact.Choices.Where((_, index) => (set.Members & (1UL << index)) != 0).Select(choice => choice.Name)),
        _ => "nothing",
    };
}
