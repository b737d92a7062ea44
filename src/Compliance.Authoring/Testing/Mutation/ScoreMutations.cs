using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Authoring.Testing.Mutation;

/// <summary>Every scheme of points that differs from a given one in one item, floor, cap or level.</summary>
internal static class ScoreMutations
{
    public static IEnumerable<Score> Of(Score score, SubjectKind kind)
    {
        for (var place = 0; place < score.Chapters.Count; place++)
        {
            foreach (var chapter in OfChapter(score.Chapters[place], kind))
                yield return score with { Chapters = Replaced(score.Chapters, place, chapter) };
        }

        for (var place = 0; place < score.Levels.Count; place++)
        {
            foreach (var level in OfLevel(score.Levels[place], kind))
                yield return new Score(score.Name, score.Chapters, Replaced(score.Levels, place, level));
        }
    }

    private static IEnumerable<ScoreChapter> OfChapter(ScoreChapter chapter, SubjectKind kind)
    {
        foreach (var floor in chapter.Floor is { } least ? new Rational?[] { null, least - 1, least + 1 } : [])
            yield return chapter with { Floor = floor };
        foreach (var cap in chapter.Cap is { } most ? new Rational?[] { null, most - 1, most + 1 } : [])
            yield return chapter with { Cap = cap };
        for (var place = 0; place < chapter.Items.Count; place++)
        {
            if (chapter.Items.Count > 1)
                yield return chapter with { Items = [.. chapter.Items.Where((_, other) => other != place)] };
            foreach (var item in OfItem(chapter.Items[place], kind))
                yield return chapter with { Items = Replaced(chapter.Items, place, item) };
        }
    }

    private static IEnumerable<ScoreItem> OfItem(ScoreItem item, SubjectKind kind) => item.Match(
        condition: condition => ConditionMutations.Of(condition.When, kind).Select(when => new ConditionItem(when, condition.Gives))
            .Concat(Near(condition.Gives).Select(gives => new ConditionItem(condition.When, gives))),
        rows: OfRows);

    private static IEnumerable<ScoreItem> OfRows(RowsItem item)
    {
        for (var row = 0; row < item.Gives.Count; row++)
        {
            foreach (var gives in Near(item.Gives[row]))
                yield return new RowsItem(item.Rows, Replaced(item.Gives, row, gives));
        }

        foreach (var rows in RowSetMutations.Ends(item.Rows))
            yield return new RowsItem(rows, item.Gives);
    }

    private static IEnumerable<ScoreLevel> OfLevel(ScoreLevel level, SubjectKind kind)
    {
        foreach (var points in Near(level.Points))
            yield return level with { Points = points };
        foreach (var when in level.When is null ? [] : ConditionMutations.Of(level.When, kind).Append(null))
            yield return level with { When = when };
    }

    private static IEnumerable<Rational> Near(Rational points) => [points - 1, points + 1];

    private static List<T> Replaced<T>(IReadOnlyList<T> all, int place, T changed) => [.. all.Take(place), changed, .. all.Skip(place + 1)];
}
