using System.Collections.Generic;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>Something that comes to a level; what makes the level is for those who derive it.</summary>
/// <param name="Name">What rules call its level.</param>
public abstract record LevelScheme(string Name)
{
    /// <summary>The unit of its levels: what is measured is the number of a level, 0 for none.</summary>
    public abstract Unit Unit { get; }

    /// <summary>The slots of the facts that it reads.</summary>
    public abstract IEnumerable<int> Slots { get; }

    /// <summary>From the level that is certainly reached to the one that may be.</summary>
    public abstract Interval Level(IFactValues box);

    /// <summary>The slots of the facts that leave the level open.</summary>
    public abstract IEnumerable<int> Open(IFactValues box);

    /// <summary>The number of a level by its name or a label; -1 where there is none.</summary>
    public int NumberOf(string text)
    {
        var grades = Unit.Grades!;
        for (var level = 0; level < grades.Count; level++)
        {
            var (name, label) = grades[level];
            if (name == text || label.Zh == text || label.En == text)
                return level;
        }

        return -1;
    }

    /// <summary>A level by its number, as a measured value.</summary>
    public Quantity At(int number) => new(number, Unit);
}
