using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Expressions;
using Compliance.Expressions;
using Compliance.Values;

namespace Compliance.Authoring.Testing.Mutation;

/// <summary>Writes what a scheme of points has that another has not; every other measure as a whole.</summary>
internal static class ScoreText
{
    public static string Before(Measure measure, Measure other) => measure is LevelMeasure { Scheme: Score score } && other is LevelMeasure { Scheme: Score another }
        ? string.Join("; ", Parts(score).Except(Parts(another)))
        : ExpressionSyntax.Of(measure);

    private static List<string> Parts(Score score) => [.. score.Chapters.SelectMany(Parts), .. score.Levels.Select(level => $"{level.Name}: {DecimalText.Of(level.Points)}{(level.When is null ? "" : $", when: {ExpressionSyntax.Of(level.When)}")}")];

    private static IEnumerable<string> Parts(ScoreChapter chapter)
    {
        if (chapter.Floor is { } floor)
            yield return $"{chapter.Name} floor: {DecimalText.Of(floor)}";
        if (chapter.Cap is { } cap)
            yield return $"{chapter.Name} cap: {DecimalText.Of(cap)}";
        foreach (var item in chapter.Items.SelectMany(Parts))
            yield return $"{chapter.Name} {item}";
    }

    private static IEnumerable<string> Parts(ScoreItem item) => item.Match<IEnumerable<string>>(
        condition: condition => [$"{ExpressionSyntax.Of(condition.When)}: {DecimalText.Of(condition.Gives)}"],
        rows: rows => rows.Rows.Boxes.Zip(rows.Gives, (box, gives) => $"{{{ExpressionSyntax.Of(box)}}}: {DecimalText.Of(gives)}"));
}
