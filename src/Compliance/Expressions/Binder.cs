using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>Gives the names of an expression their facts, and checks types and dimensions.</summary>
internal sealed partial class Binder
{
    private readonly string _text;
    private readonly SubjectKind _kind;
    private readonly SourceSpan _span;
    private readonly DiagnosticBag _diagnostics;
    private readonly IFactValues _domains;
    private readonly IReadOnlyDictionary<string, Score>? _levels;
    private readonly Terms _terms;

    private Binder(string text, SubjectKind kind, SourceSpan span, DiagnosticBag diagnostics, Terms? terms, IReadOnlyDictionary<string, Score>? levels)
    {
        _levels = levels;
        _terms = terms ?? Terms.None;
        _text = text;
        _kind = kind;
        _span = span;
        _diagnostics = diagnostics;
        _domains = new DomainFactValues(kind);
    }

    /// <summary>Reads a condition on a kind of subject; null, with a diagnostic for each error, if it is none.</summary>
    public static Condition? ReadCondition(string text, SubjectKind kind, SourceSpan span, DiagnosticBag diagnostics, Terms? terms = null, IReadOnlyDictionary<string, Score>? levels = null) =>
        Parser.Parse(text, span, kind.Units, diagnostics) is { } syntax ? new Binder(text, kind, span, diagnostics, terms, levels).BindCondition(syntax) : null;

    /// <summary>Reads a measure over a kind of subject; null, with a diagnostic for each error, if it is none.</summary>
    public static Measure? ReadMeasure(string text, SubjectKind kind, SourceSpan span, DiagnosticBag diagnostics, Terms? terms = null, IReadOnlyDictionary<string, Score>? levels = null) =>
        Parser.Parse(text, span, kind.Units, diagnostics) is { } syntax ? new Binder(text, kind, span, diagnostics, terms, levels).BindMeasure(syntax) : null;

    /// <summary>Reads a term for a kind of subject: a condition or a measure, as it is written; null, with a diagnostic for each error, if it is neither.</summary>
    public static object? ReadEither(Term term, SubjectKind kind, DiagnosticBag diagnostics, Terms terms)
    {
        var binder = new Binder(term.Text, kind, term.Span, diagnostics, terms, levels: null);
        return binder.IsCondition(term.Syntax) ? binder.BindCondition(term.Syntax) : binder.BindMeasure(term.Syntax);
    }

    private bool IsCondition(Syntax syntax) => syntax switch
    {
        NameSyntax name => FindTerm(name) is (var bound, true) ? bound is Condition : SlotOf(name) is >= 0 and var slot && !_kind.Facts[slot].IsRange,
        NotSyntax or OneOfSyntax or AtLeastSyntax => true,
        BinarySyntax binary => binary.At.Text is "and" or "or" || ComparatorOf(binary.At) is not null,
        _ => false,
    };

    // What a term stands for; null where the name is none. It is a fact first: a term has no fact's name.
    private (object? Bound, bool IsTerm) FindTerm(NameSyntax name) =>
        name.Of is null && _terms.Find(name.At.Text) is { } term ? (_terms.BindFor(_kind, term, _diagnostics), true) : (null, false);

    private Condition? BindCondition(Syntax syntax)
    {
        switch (syntax)
        {
            case NameSyntax name when FindTerm(name) is (var bound, true):
                return bound is Measure measure ? Wrong<Condition>(name.At, Describe(measure), Expected.Condition) : (Condition?)bound;

            case NameSyntax name:
                if (FindFact(name) is not var (fact, slot))
                    return null;
                if (fact.Type == FactType.Boolean)
                    return new MembershipCondition(fact, slot, allowed: 2);
                return WrongType<Condition>(name.At, fact, Expected.Condition);

            case NotSyntax not:
                return BindCondition(not.Operand) is { } operand ? new NotCondition(operand) : null;

            case OneOfSyntax oneOf:
                return BindOneOf(oneOf);

            case AtLeastSyntax atLeast:
                return BindAtLeast(atLeast);

            case BinarySyntax { At.Text: "and" or "or" } chain:
                return BindChain(chain);

            case BinarySyntax comparison when ComparatorOf(comparison.At) is not null:
                return BindComparison(comparison);

            default:
                return Wrong<Condition>(syntax.At, DescribeType(syntax), Expected.Condition);
        }
    }

    // a and b and c is one condition with three operands.
    private Condition? BindChain(BinarySyntax chain)
    {
        var operands = new List<Syntax>();
        Syntax rest = chain;
        while (rest is BinarySyntax binary && binary.At.Text == chain.At.Text)
        {
            operands.Insert(0, binary.Right);
            rest = binary.Left;
        }

        operands.Insert(0, rest);
        var bound = operands.Select(BindCondition).ToList();
        if (bound.Contains(null))
            return null;
        return chain.At.Text == "and" ? new AllCondition(bound!) : new AnyCondition(bound!);
    }

    private AtLeastCondition? BindAtLeast(AtLeastSyntax atLeast)
    {
        var bound = atLeast.Operands.Select(BindCondition).ToList();
        if (bound.Contains(null))
            return null;

        var count = atLeast.Count.Quantity!;
        if (ReferenceEquals(count.Unit, Unit.One) && count.Value.IsWhole && count.Value.Sign > 0 && count.Value <= bound.Count)
            return new AtLeastCondition((int)count.Value.Numerator, bound!);
        return Wrong<AtLeastCondition>(atLeast.Count, new LocalizedText("数值", "a number"), new LocalizedText($"1 至 {bound.Count} 的整数", $"a whole number from 1 to {bound.Count}"));
    }

    private Condition? BindOneOf(OneOfSyntax oneOf)
    {
        if (oneOf.Operand is NameSyntax { At: var at } && LevelsOf(at) is { } score)
        {
            var levels = oneOf.Choices.Select(choice => BindLevel(score, Comparator.EqualTo, choice)).ToList();
            return levels.Contains(null) ? null : new AnyCondition(levels!);
        }

        return BindChoices(oneOf);
    }

    // The level of another rule, where no fact is called so.
    private Score? LevelsOf(Token name) => _kind.SlotOf(name.Text) < 0 && _levels is not null && _levels.TryGetValue(name.Text, out var score) ? score : null;

    private ComparisonCondition? BindLevel(Score score, Comparator comparator, Token name)
    {
        if (score.NumberOf(name.Text) is >= 0 and var level)
            return new ComparisonCondition(new LevelMeasure(score), comparator, new ConstantMeasure(score.At(level), isDate: false));

        var names = score.Unit.Grades!.Select(grade => grade.Name).ToList();
        _diagnostics.Report(DiagnosticKinds.UnknownWord, _span.Right(name.Start), _diagnostics.Nearest(name.Text, names), ("found", name.Text), ("expected", string.Join(", ", names)));
        return null;
    }

    private MembershipCondition? BindChoices(OneOfSyntax oneOf)
    {
        if (oneOf.Operand is not NameSyntax name)
            return Wrong<MembershipCondition>(oneOf.Operand.At, DescribeType(oneOf.Operand), new LocalizedText("选项类指标", "a fact with choices"));
        if (FindFact(name) is not var (fact, slot))
            return null;
        if (fact.Type != FactType.Choice)
            return WrongType<MembershipCondition>(name.At, fact, new LocalizedText("选项类指标", "a fact with choices"));

        var (all, isKnown) = (0UL, true);
        foreach (var choice in oneOf.Choices)
        {
            var bit = FindChoice(fact, choice);
            all |= bit ?? 0;
            isKnown &= bit is not null;
        }

        return isKnown ? new MembershipCondition(fact, slot, all) : null;
    }

    private Condition? BindComparison(BinarySyntax comparison)
    {
        var (comparator, isNegated) = ComparatorOf(comparison.At)!.Value;
        Condition? bound;
        if (comparison.Left is NameSyntax { At: var at } && LevelsOf(at) is { } score)
            bound = comparison.Right is NameSyntax level ? BindLevel(score, comparator, level.At) : Wrong<Condition>(comparison.Right.At, DescribeType(comparison.Right), Expected.Level);
        else if (comparison.Left is NameSyntax name && SlotOf(name) is >= 0 and var slot && !_kind.Facts[slot].IsRange)
            bound = BindChoice(comparison, _kind.Facts[slot], slot, comparator);
        else
            bound = BindNumbers(comparison, comparator);

        return bound is not null && isNegated ? new NotCondition(bound) : bound;
    }

    private MembershipCondition? BindChoice(BinarySyntax comparison, Fact fact, int slot, Comparator comparator)
    {
        if (fact.Type == FactType.Boolean)
        {
            // A Boolean stands alone; is_x = true is redundant.
            return Wrong<MembershipCondition>(
                comparison.At, new LocalizedText("比较", "a comparison"), new LocalizedText($"“{fact.Name}”或“not {fact.Name}”", $"{fact.Name} or not {fact.Name}"));
        }

        if (comparator != Comparator.EqualTo && !fact.IsOrdered)
            return Wrong<MembershipCondition>(comparison.At, new LocalizedText("大小比较", "an order"), new LocalizedText("“=”、“!=”或“is one of”", "'=', '!=' or 'is one of'"));
        if (comparison.Right is not NameSyntax choice)
            return Wrong<MembershipCondition>(comparison.Right.At, DescribeType(comparison.Right), Expected.Choice);
        return FindChoice(fact, choice.At) is { } allowed && Ordered(fact, comparator, choice.At, allowed) is { } members ? new MembershipCondition(fact, slot, members) : null;
    }

    // Choices that are ordered stand in their order; on the wrong side of the first or the last there is none.
    private ulong? Ordered(Fact fact, Comparator comparator, Token at, ulong bit)
    {
        var all = ((ChoiceSet)fact.DomainValues).Members;
        var members = all & comparator switch
        {
            Comparator.AtMost => bit | (bit - 1),
            Comparator.LessThan => bit - 1,
            Comparator.AtLeast => ~(bit - 1),
            Comparator.MoreThan => ~(bit | (bit - 1)),
            _ => bit,
        };
        if (members != 0 && (members != all || comparator == Comparator.EqualTo))
            return members;

        _diagnostics.Report(DiagnosticKinds.BeyondOrder, _span.Right(at.Start), ("found", at.Text), ("expected", fact.DescribeDomain()));
        return null;
    }

    private ComparisonCondition? BindNumbers(BinarySyntax comparison, Comparator comparator)
    {
        var left = BindMeasure(comparison.Left);

        // Behind a misspelt fact, a name that is no fact is its choice, and not wrong too.
        if (left is null && comparator == Comparator.EqualTo && comparison is { Left: NameSyntax, Right: NameSyntax choice } && _kind.SlotOf(choice.At.Text) < 0)
            return null;

        var right = BindMeasure(comparison.Right);
        if (left is null || right is null)
            return null;

        (left, right) = (InMonthsBeside(left, right), InMonthsBeside(right, left));
        return CheckAlike(comparison, left, right) ? new ComparisonCondition(left, comparator, right) : null;
    }

    /// <summary>The time between two days as it is counted beside another measure: in months of the calendar, where that is in months or years.</summary>
    public static Measure InMonthsBeside(Measure measure, Measure other) =>
        measure is DayDifferenceMeasure { IsInMonths: false } difference && CalendarPeriod.IsInMonths(other.UsualUnit) ? difference.InMonths : measure;

    /// <summary>Whether a measure counts days in a way that a number of months beside it cannot be held against.</summary>
    public static bool CannotStandBeside(Measure measure, Unit unit) => CountsDays(measure) && CalendarPeriod.IsInMonths(unit);

    private Measure? BindMeasure(Syntax syntax)
    {
        switch (syntax)
        {
            case LiteralSyntax literal when NamesInUnits.Find(literal.At.Text, name => _kind.SlotOf(name) >= 0) is { } name:
                _diagnostics.Report(DiagnosticKinds.UnitOrFact, _span.Right(literal.At.Start), ("found", literal.At.Text), ("name", name));
                return null;

            case LiteralSyntax literal:
                return new ConstantMeasure(literal.At.Quantity!, literal.At.Kind == TokenKind.Date);

            case NameSyntax { At: var at } when LevelsOf(at) is not null:
                return Wrong<Measure>(at, new LocalizedText("等级", "a level"), Expected.Number);

            case NameSyntax name when FindTerm(name) is (var bound, true):
                return bound is Condition ? Wrong<Measure>(name.At, new LocalizedText("条件", "a condition"), Expected.Number) : (Measure?)bound;

            case NameSyntax name:
                if (FindFact(name) is not var (fact, slot))
                    return null;
                return fact.IsRange ? new FactMeasure(fact, slot) : WrongType<Measure>(name.At, fact, Expected.Number);

            case FigureSyntax figure:
                return BindFigure(figure);

            case NegateSyntax negate:
                return BindNegated(negate);

            case ExtremumSyntax extremum:
                return BindExtremum(extremum);

            case BinarySyntax { At.Text: "+" or "-" or "*" or "/" } arithmetic:
                return BindArithmetic(arithmetic);

            default:
                return Wrong<Measure>(syntax.At, new LocalizedText("条件", "a condition"), Expected.Number);
        }
    }

    private Measure? BindNegated(NegateSyntax negate)
    {
        if (BindMeasure(negate.Operand) is not { } operand)
            return null;
        if (operand.IsDate)
            return Wrong<Measure>(negate.Operand.At, new LocalizedText("日期", "a date"), Expected.Number);

        // Minus x is 0 - x, in the dimension of x.
        var zero = new ConstantMeasure(new Quantity(Rational.Zero, new Unit("", operand.Dimension, Rational.One, isDifference: false)), isDate: false);
        return new ArithmeticMeasure(zero, ArithmeticOperator.Subtract, operand);
    }

    // The least of three is that of two of them and the third.
    private Measure? BindExtremum(ExtremumSyntax extremum)
    {
        var operation = extremum.At.Is("least") ? ArithmeticOperator.Least : ArithmeticOperator.Greatest;
        var bound = extremum.Operands.Select(BindMeasure).ToList();
        if (bound.Contains(null))
            return null;

        var measure = bound[0]!;
        for (var i = 1; i < bound.Count; i++)
        {
            if (!CheckAlike(new BinarySyntax(extremum.At, extremum.Operands[0], extremum.Operands[i]), measure, bound[i]!))
                return null;
            measure = new ArithmeticMeasure(measure, operation, bound[i]!);
        }

        return measure;
    }

    // Two days have a time between them; a day and a time are another day.
    private Measure? BindDays(BinarySyntax arithmetic, Measure left, Measure right)
    {
        if (arithmetic.At.Is("-") && left.IsDate && right.IsDate)
            return new DayDifferenceMeasure(left, right, isInMonths: false);
        if (arithmetic.At.Is("+") || (arithmetic.At.Is("-") && left.IsDate))
        {
            var (day, duration, at) = left.IsDate ? (left, right, arithmetic.Right) : (right, left, arithmetic.Left);
            return !duration.IsDate && IsWholePeriod(duration)
                ? new ShiftedDayMeasure(day, duration, isLater: arithmetic.At.Is("+"))
                : Wrong<Measure>(at.At, duration.IsDate ? new LocalizedText("日期", "a date") : duration.Dimension.Describe(), Expected.Duration);
        }

        return Wrong<Measure>((left.IsDate ? arithmetic.Left : arithmetic.Right).At, new LocalizedText("日期", "a date"), Expected.Number);
    }

    // So many days or months as are written, or a fact that counts them.
    private static bool IsWholePeriod(Measure duration)
    {
        if (!duration.Dimension.Equals(Dimension.Time))
            return false;

        var step = CalendarPeriod.IsInMonths(duration.UsualUnit) ? CalendarPeriod.Month : CalendarPeriod.Day;
        return duration.Match(
            fact: fact => fact.Fact.Type == FactType.Count && (fact.Fact.Unit.Scale / step).IsWhole,
            constant: constant => (constant.Quantity.Value * constant.Quantity.Unit.Scale / step).IsWhole,
            arithmetic: _ => false,
            shifted: _ => false,
            difference: _ => false,
            level: _ => false);
    }

    // Whether it is, or holds, a number of days between two days: beside months these have no fixed length.
    private static bool CountsDays(Measure measure) => measure.Match(
        fact: _ => false,
        constant: _ => false,
        arithmetic: arithmetic => CountsDays(arithmetic.Left) || CountsDays(arithmetic.Right),
        shifted: _ => false,
        difference: difference => !difference.IsInMonths,
        level: _ => false);

    private Measure? BindArithmetic(BinarySyntax arithmetic)
    {
        var left = BindMeasure(arithmetic.Left);
        var right = BindMeasure(arithmetic.Right);
        if (left is null || right is null)
            return null;
        if (left.IsDate || right.IsDate)
            return BindDays(arithmetic, left, right);

        var operation = arithmetic.At.Text switch
        {
            "+" => ArithmeticOperator.Add,
            "-" => ArithmeticOperator.Subtract,
            "*" => ArithmeticOperator.Multiply,
            _ => ArithmeticOperator.Divide,
        };
        if (operation is ArithmeticOperator.Add or ArithmeticOperator.Subtract && !CheckAlike(arithmetic, left, right))
            return null;
        if (operation == ArithmeticOperator.Divide && right.Enclose(_domains) is var range && range.Contains(Rational.Zero))
        {
            var (first, last) = (arithmetic.Right.First, arithmetic.Right.Last);
            var domain = right is FactMeasure { Fact: var fact } ? fact.DescribeDomain() : range.ToString();
            _diagnostics.Report(
                DiagnosticKinds.MayDivideByZero, _span.Right(first.Start),
                ("found", _text.Substring(first.Start, last.Start + last.Text.Length - first.Start)), ("range", domain.En.Length == 0 ? range.ToString() : domain));
            return null;
        }

        return new ArithmeticMeasure(left, operation, right);
    }

    // Whether two measures may be compared, added or subtracted.
    private bool CheckAlike(BinarySyntax syntax, Measure left, Measure right)
    {
        foreach (var (side, measure, other) in new[] { (syntax.Left, left, right), (syntax.Right, right, left) })
        {
            if (IsBare(measure) && NeedsUnit(other, isZero: measure is ConstantMeasure { Quantity.Value.IsZero: true }))
            {
                var number = side.Last.Text;
                _diagnostics.Report(
                    DiagnosticKinds.BareNumber, _span.Right(side.Last.Start),
                    ("found", number), ("expected", new LocalizedText($"{number} {other.UsualUnit.Symbol.Zh}", $"{number} {other.UsualUnit.Symbol.En}")));
                return false;
            }
        }

        if (left.IsDate != right.IsDate || !left.Dimension.Equals(right.Dimension))
        {
            _diagnostics.Report(DiagnosticKinds.DimensionMismatch, _span.Right(syntax.At.Start), ("left", Describe(left)), ("right", Describe(right)));
            return false;
        }

        // A month has no fixed number of days: only a difference of two days by itself can be counted in months.
        if (CannotStandBeside(left, right.UsualUnit) || CannotStandBeside(right, left.UsualUnit))
        {
            _diagnostics.Report(DiagnosticKinds.DaysBesideMonths, _span.Right(syntax.At.Start));
            return false;
        }

        // 26 ℃ are no 26 K: only how far two temperatures are apart is in kelvin.
        if (ComparatorOf(syntax.At) is not null && left.Dimension.Equals(Dimension.Temperature) && TemperatureOf(left) * TemperatureOf(right) < 0)
        {
            _diagnostics.Report(DiagnosticKinds.DifferenceForValue, _span.Right(syntax.Right.First.Start), ("found", "K"), ("expected", "℃"));
            return false;
        }

        return true;
    }

    // 1 for a temperature, -1 for how far two of them are apart, 0 for a number of degrees that may be either.
    private static int TemperatureOf(Measure measure) => measure.Match(
        fact: fact => fact.Fact.Unit.IsDifference ? -1 : 1,
        constant: constant => constant.Quantity.Unit.IsDifference ? -1 : 0,
        arithmetic: arithmetic => arithmetic.Operation switch
        {
            ArithmeticOperator.Add => System.Math.Max(TemperatureOf(arithmetic.Left), TemperatureOf(arithmetic.Right)),
            ArithmeticOperator.Subtract => TemperatureOf(arithmetic.Right) > 0 ? -1 : TemperatureOf(arithmetic.Left),
            ArithmeticOperator.Least or ArithmeticOperator.Greatest => TemperatureOf(arithmetic.Left),
            _ => 0,
        },
        shifted: _ => 0,
        difference: _ => 0,
        level: _ => 0);

    private static bool IsBare(Measure measure) => measure.Match(
        fact: _ => false,
        constant: constant => !constant.IsDate && ReferenceEquals(constant.Quantity.Unit, Unit.One),
        arithmetic: arithmetic => IsSum(arithmetic) && (IsBare(arithmetic.Left) || IsBare(arithmetic.Right)),
        shifted: _ => false,
        difference: _ => false,
        level: _ => false);

    // 78 beside a percentage would be 7800 %; 0 is 0 in either.
    private static bool NeedsUnit(Measure measure, bool isZero) =>
        !measure.IsDate && (!measure.Dimension.IsNone || (!isZero && IsPercentage(measure)));

    private static bool IsPercentage(Measure measure) => measure.Match(
        fact: fact => fact.Fact.Unit.Symbol.En == "%",
        constant: _ => false,
        arithmetic: arithmetic => IsSum(arithmetic) && (IsPercentage(arithmetic.Left) || IsPercentage(arithmetic.Right)),
        shifted: _ => false,
        difference: _ => false,
        level: _ => false);

    private static bool IsSum(ArithmeticMeasure arithmetic) => arithmetic.Operation is not (ArithmeticOperator.Multiply or ArithmeticOperator.Divide);

    private static LocalizedText Describe(Measure measure) =>
        measure.IsDate ? new LocalizedText("日期", "a date") : measure.Dimension.Describe();

    private static LocalizedText DescribeType(Syntax syntax) =>
        syntax.At.Kind == TokenKind.Date ? new LocalizedText("日期", "a date") : new LocalizedText("数值", "a number");

    private (Fact Fact, int Slot)? FindFact(NameSyntax name)
    {
        var slot = SlotOf(name);
        if (slot >= 0)
            return (_kind.Facts[slot], slot);

        if (KindOf(name) is { } kind)
            ReportUnknown(name.At, kind);
        return null;
    }

    private void ReportUnknown(Token name, SubjectKind kind) => _diagnostics.Report(
        DiagnosticKinds.UnknownFact, _span.Right(name.Start), Labelled(name.Text, kind) ?? _diagnostics.Nearest(name.Text, kind.StatedFacts.Select(fact => fact.Name).Concat(ReferenceEquals(kind, _kind) ? _terms.Names : [])),
        ("kind", kind.Label), ("found", name.Text), ("elsewhere", kind.Elsewhere(name.Text)));

    // Labels are what forms and descriptors say; rules name facts and choices.
    private static string? Labelled(string text, SubjectKind kind) => kind.StatedFacts.FirstOrDefault(fact => fact.Label.Zh == text || fact.Label.En == text)?.Name;

    private ulong? FindChoice(Fact fact, Token name)
    {
        for (var i = 0; i < fact.Choices.Count; i++)
        {
            if (fact.Choices[i].Name == name.Text)
                return 1UL << i;
        }

        _diagnostics.Report(
            DiagnosticKinds.UnknownWord, _span.Right(name.Start),
            fact.Choices.FirstOrDefault(choice => choice.Label.Zh == name.Text || choice.Label.En == name.Text)?.Name ?? _diagnostics.Nearest(name.Text, fact.Choices.Select(choice => choice.Name)),
            ("found", name.Text), ("expected", fact.DescribeDomain()));
        return null;
    }

    private T? WrongType<T>(Token at, Fact fact, LocalizedText expected)
        where T : class
    {
        var type = fact.Type switch
        {
            FactType.Boolean => new LocalizedText("是否型指标", "a Boolean"),
            FactType.Choice => new LocalizedText("选项类指标", "a choice"),
            FactType.Date => new LocalizedText("日期", "a date"),
            _ => new LocalizedText("数值", "a number"),
        };
        return Wrong<T>(at, type, expected);
    }

    private T? Wrong<T>(Token at, LocalizedText type, LocalizedText expected)
        where T : class
    {
        _diagnostics.Report(DiagnosticKinds.WrongType, _span.Right(at.Start), ("found", at.Text), ("type", type), ("expected", expected));
        return null;
    }

    private static (Comparator Comparator, bool IsNegated)? ComparatorOf(Token token) => token.Text switch
    {
        "=" => (Comparator.EqualTo, false),
        "!=" or "≠" => (Comparator.EqualTo, true),
        "<" => (Comparator.LessThan, false),
        "<=" or "≤" => (Comparator.AtMost, false),
        ">" => (Comparator.MoreThan, false),
        ">=" or "≥" => (Comparator.AtLeast, false),
        _ => null,
    };
}
