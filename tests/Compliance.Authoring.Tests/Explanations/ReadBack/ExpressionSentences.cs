using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Explanations;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Authoring.Tests.Explanations.ReadBack;

/// <summary>Reads the conditions and measures of a sentence about one kind of subject.</summary>
internal sealed class ExpressionSentences(SentenceCursor cursor, SubjectKind kind, Wording wording)
{
    private readonly PhraseReading _phrases = new(kind, wording);

    public Condition? ReadCondition()
    {
        if (ReadPart() is not { } first)
            return null;
        if (ReadMore(wording.And) is { Count: > 0 } all)
            return new AllCondition([first, .. all]);
        return ReadMore(wording.Or) is { Count: > 0 } any ? new AnyCondition([first, .. any]) : first;
    }

    public Measure? ReadMeasure()
    {
        Measure? measure = null;
        if (cursor.Match(wording.Negative, _ => (measure = ReadMeasure()) is not null))
        {
            var zero = new ConstantMeasure(new Quantity(Rational.Zero, new Unit("", measure!.Dimension, Rational.One, isDifference: false)), isDate: false);
            return new ArithmeticMeasure(zero, ArithmeticOperator.Subtract, measure);
        }

        return ReadExtremum() ?? ReadDays() ?? (ReadOperand() is { } left ? ReadOperation(left) ?? left : null);
    }

    // In English the words for it come first.
    private ArithmeticMeasure? ReadExtremum()
    {
        foreach (var operation in new[] { ArithmeticOperator.Least, ArithmeticOperator.Greatest })
        {
            Measure? left = null, right = null;
            if (wording.Operations[(int)operation] is var form && !form.StartsWith('{')
                && cursor.Match(form, place => place == "left" ? (left = ReadOperand()) is not null : (right = ReadOperand()) is not null))
                return new ArithmeticMeasure(left!, operation, right!);
        }

        return null;
    }

    private Measure? ReadDays()
    {
        Measure? day = null, duration = null, earlier = null, later = null;
        bool Read(string place) => place switch
        {
            "day" => (day = ReadOperand()) is { IsDate: true },
            "duration" => (duration = ReadOperand()) is { IsDate: false },
            "earlier" => (earlier = ReadOperand()) is { IsDate: true },
            _ => (later = ReadOperand()) is { IsDate: true },
        };
        if (cursor.Match(wording.After, Read))
            return new ShiftedDayMeasure(day!, duration!, isLater: true);
        if (cursor.Match(wording.Before, Read))
            return new ShiftedDayMeasure(day!, duration!, isLater: false);
        return cursor.Match(wording.Between, Read) ? new DayDifferenceMeasure(later!, earlier!, isInMonths: false) : null;
    }

    /// <summary>Reads a fact, a number, a day, or an operation in brackets.</summary>
    public Measure? ReadOperand()
    {
        Measure? inner = null;
        if (cursor.Match(wording.Bracket, _ => (inner = ReadMeasure()) is not null))
            return inner;
        if (ReadFact() is { } fact)
            return fact;

        if (NumberReading.ReadDate(cursor.Text, cursor.Position, wording.Language) is var (date, dateEnd))
        {
            cursor.Position = dateEnd;
            return new ConstantMeasure(new Quantity(date.DayNumber, Unit.One), isDate: true);
        }

        if (NumberReading.ReadQuantity(cursor.Text, cursor.Position) is not var (quantity, end))
            return null;

        cursor.Position = end;
        return new ConstantMeasure(quantity, isDate: false);
    }

    /// <summary>Reads the words for a number, a count or a date.</summary>
    public FactMeasure? ReadFact()
    {
        if (_phrases.At(cursor.Text, cursor.Position) is not var (slot, use, length) || use != PhraseUse.Names || !kind.Facts[slot].IsRange)
            return null;

        cursor.Position += length;
        return new FactMeasure(kind.Facts[slot], slot);
    }

    private List<Condition> ReadMore(string word)
    {
        var more = new List<Condition>();
        var behind = cursor.Position;
        while (cursor.Skip(word) && ReadPart() is { } part)
        {
            more.Add(part);
            behind = cursor.Position;
        }

        cursor.Position = behind;
        return more;
    }

    private Condition? ReadPart()
    {
        Condition? inner = null;
        bool ReadInner(string place) => (inner = ReadCondition()) is not null;
        if (cursor.Match(wording.Not, ReadInner))
            return new NotCondition(inner!);
        return cursor.Match(wording.Bracket, ReadInner) ? inner : ReadMembership() ?? ReadComparison();
    }

    private Condition? ReadMembership()
    {
        if (_phrases.At(cursor.Text, cursor.Position) is not var (slot, use, length) || kind.Facts[slot] is not { IsRange: false } fact)
            return null;

        if (use == PhraseUse.Names)
            return ReadChoice(fact, slot, length);

        cursor.Position += length;
        var yes = new MembershipCondition(fact, slot, allowed: 2);
        return use == PhraseUse.Affirms ? yes : new NotCondition(yes);
    }

    private Condition? ReadChoice(Fact fact, int slot, int length)
    {
        ulong allowed = 0;
        bool Read(string place)
        {
            if (place == "label")
                cursor.Position += length;
            else
                allowed = ReadChoices(fact);
            return place == "label" || allowed != 0;
        }

        if (cursor.Match(wording.Is, Read))
            return new MembershipCondition(fact, slot, allowed);
        return cursor.Match(wording.IsNot, Read) ? new NotCondition(new MembershipCondition(fact, slot, allowed)) : null;
    }

    private ulong ReadChoices(Fact fact)
    {
        ulong allowed = 0;
        bool ReadAll(string place)
        {
            var read = cursor.List(wording.Comma, () => ReadOne(fact));
            allowed = read.Aggregate(0UL, (bits, place) => bits | (1UL << fact.Choices.ToList().IndexOf(place)));
            return read.Count > 1;
        }

        if (cursor.Match(wording.OneOf, ReadAll))
            return allowed;
        return ReadOne(fact) is { } only ? 1UL << fact.Choices.ToList().IndexOf(only) : 0;
    }

    private Choice? ReadOne(Fact fact) => fact.Choices.FirstOrDefault(choice => cursor.Skip(ChoiceWords.Of(choice, wording.Language)));

    private Condition? ReadComparison()
    {
        var start = cursor.Position;
        if (ReadMeasure() is not { } left)
            return null;

        var forms = left.IsDate ? wording.ComparesDays : wording.Compares;
        for (var place = 0; place < forms.Count; place++)
        {
            Measure? right = null;
            var behind = cursor.Position;
            if (cursor.Skip(SentenceCursor.Parts(forms[place])[2]) && (right = ReadMeasure()) is not null && right.Dimension.Equals(left.Dimension))
            {
                var isNegated = place == forms.Count - 1;
                var comparison = new ComparisonCondition(
                    Binder.InMonthsBeside(left, right), isNegated ? Comparator.EqualTo : (Comparator)place, Binder.InMonthsBeside(right, left), kind.Facts);
                return isNegated ? new NotCondition(comparison) : comparison;
            }

            cursor.Position = behind;
        }

        cursor.Position = start;
        return null;
    }

    // Operations that begin alike, such as A与B之和 and A与B之比, are told apart behind the second number.
    private ArithmeticMeasure? ReadOperation(Measure left)
    {
        var start = cursor.Position;
        var forms = wording.Operations.Select((form, place) => (Parts: SentenceCursor.Parts(form), Operation: (ArithmeticOperator)place)).Where(form => form.Parts[0].Length == 0);
        foreach (var alike in forms.GroupBy(form => form.Parts[2]))
        {
            if (cursor.Skip(alike.Key) && ReadOperand() is { } right)
            {
                foreach (var (parts, operation) in alike)
                {
                    if (cursor.Skip(parts[4]))
                        return new ArithmeticMeasure(left, operation, right);
                }
            }

            cursor.Position = start;
        }

        return null;
    }
}
