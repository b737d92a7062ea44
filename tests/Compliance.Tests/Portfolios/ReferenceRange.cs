using System.Collections.Generic;
using System.Linq;
using Compliance.Tests.Reference;

namespace Compliance.Tests.Portfolios;

/// <summary>All values that a number over members may have.</summary>
internal sealed class ReferenceRange
{
    /// <summary>The range of these numbers; null means none, as in a share of nothing.</summary>
    public ReferenceRange(IReadOnlyList<Near?> numbers)
    {
        Exists = new Answer(numbers.Any(number => number is not null), numbers.Any(number => number is null));
        List<Near> known = [.. numbers.OfType<Near>()];
        if (known.Count > 0)
            Span = new Span(LowestOf(known), -LowestOf([.. known.Select(number => -number)]));
    }

    /// <summary>Whether there is a number at all.</summary>
    public Answer Exists { get; }

    /// <summary>The numbers, or null.</summary>
    public Span? Span { get; }

    /// <summary>The verdict by a limit: an applicable rule's, where the share of nothing is no share.</summary>
    public Verdict Evaluate(string sign, Fraction limit)
    {
        if (Exists.IsNo)
            return Verdict.NotApplicable;

        var holds = Evaluator.Compare(Span!, sign, Reference.Span.Point(limit));
        if (holds.IsYes)
            return Verdict.Pass;
        return Exists.IsOpen || holds.IsOpen ? Verdict.Undetermined : Verdict.Fail;
    }

    private static End LowestOf(List<Near> numbers)
    {
        if (numbers.Any(number => number.Far.Sign < 0))
            return End.None;

        // What only grows beyond all numbers is not the least, unless there is nothing else; and there always is.
        var finite = numbers.Where(number => number.Far.Sign == 0).ToList();
        var lowest = finite.Select(number => number.At).Aggregate((a, b) => a < b ? a : b);
        return new End(lowest, finite.Any(number => number.At == lowest && number.IsPlain));
    }
}
