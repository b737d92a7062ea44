using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Explanations;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Authoring.Tests.Explanations.ReadBack;

/// <summary>
/// Reads the sentences that <see cref="RuleSentence"/> writes: a controlled language in which every sentence has one meaning. It
/// is what shows that a sentence in a letter says neither more nor less than the rule.
/// </summary>
internal sealed class RuleSentenceReader
{
    private readonly Vocabulary _vocabulary;
    private readonly IReadOnlyList<LocalizedText> _departments;
    private readonly Wording _wording;

    /// <summary>A reader of sentences.</summary>
    /// <param name="vocabulary">The facts that they may speak of.</param>
    /// <param name="departments">The departments that they may name.</param>
    /// <param name="language">The language that they are in.</param>
    public RuleSentenceReader(Vocabulary vocabulary, IReadOnlyList<LocalizedText> departments, Language language)
    {
        _vocabulary = vocabulary;
        _departments = [.. departments.OrderByDescending(department => department.In(language).Length)];
        _wording = Wording.In(language);
    }

    /// <summary>What a sentence says; null where it is not one of the controlled language.</summary>
    /// <param name="sentence">The sentence, with the text that follows it.</param>
    /// <param name="stopsAt">Where it stops being one: its length where it is one.</param>
    public ReadRule? Read(string sentence, out int stopsAt)
    {
        stopsAt = 0;
        foreach (var kind in _vocabulary.Kinds)
        {
            var attempt = new Attempt(this, kind, sentence);
            var rule = attempt.Read();
            stopsAt = Math.Max(stopsAt, attempt.Furthest);
            if (rule is not null)
                return rule;
        }

        return null;
    }

    /// <summary>One sentence read as being about one kind of subject.</summary>
    private sealed class Attempt(RuleSentenceReader reader, SubjectKind kind, string sentence)
    {
        private readonly SentenceCursor _cursor = new(sentence);
        private readonly Wording _wording = reader._wording;
        private Condition? _when;
        private Requirement? _requirement;
        private Obligation? _obligation;
        private IReadOnlyList<LocalizedText> _departments = [];
        private bool _isJudged;

        public int Furthest => _cursor.Furthest;

        private ExpressionSentences Own => field ??= new ExpressionSentences(_cursor, kind, _wording);

        public ReadRule? Read() => _cursor.Match(_wording.Rule, ReadPlace) && _cursor.IsAtEnd
            ? new ReadRule(kind, _when, _requirement!, _obligation!.Value, _departments, _isJudged)
            : null;

        private bool ReadPlace(string place)
        {
            switch (place)
            {
                case "subject":
                    return ReadSubject();

                case "demand":
                    return ReadBound() || ReadDemand();

                case "departments":
                    _cursor.Match(_wording.Departments, _ => (_departments = _cursor.List(_wording.Comma, ReadDepartment)).Count > 0);
                    return true;

                default:
                    _isJudged = _cursor.Skip(_wording.Judged);
                    return true;
            }
        }

        private bool ReadDemand() => ReadNumber() || _cursor.Match(_wording.ConditionDemand, ReadConditionDemand());

        private bool ReadBound()
        {
            FactMeasure? day = null;
            if (!_cursor.Match(_wording.BoundDemand, place => place == "day" ? (day = Own.ReadFact()) is { IsDate: true } : ReadDemand()))
                return false;

            _requirement = new BoundRequirement(_requirement!, day!, Diagnostics.SourceSpan.None);
            return true;
        }

        // A condition is tried first: if all subjects are meant, there is none.
        private bool ReadSubject() =>
            _cursor.Match(_wording.SomeSubjects, place => place == "kind" ? ReadKind(kind) : (_when = Own.ReadCondition()) is not null)
            || (_cursor.Match(_wording.AllSubjects, _ => ReadKind(kind)) && (_when = null) is null);

        private bool ReadKind(SubjectKind named) => _cursor.Skip(named.Label.In(_wording.Language));

        private LocalizedText? ReadDepartment() => reader._departments.FirstOrDefault(department => _cursor.Skip(department.In(_wording.Language)));

        private bool ReadNumber()
        {
            AggregateRequirement? Aggregate(Aggregate aggregate, Measure? reported, bool isFirst, IReadOnlyList<Limit> limits) =>
                new(sentence, aggregate, reported, isFirst, limits, kind);

            foreach (var read in reader._vocabulary.Kinds.SelectMany(members => AggregateSentences.All(_cursor, kind, members, Own, _wording)).Append(null))
            {
                Measure? measure = null;
                (Aggregate Number, Measure? Reported, bool IsReportedFirst)? aggregate = null;
                IReadOnlyList<Limit> limits = [];
                _obligation = null;
                bool ReadPart(string place)
                {
                    if (place == "limits")
                        return (limits = _cursor.List(_wording.NextLimit, ReadLimit)).Count > 0;
                    return read is null ? (measure = Own.ReadMeasure()) is not null : (aggregate = read()) is not null;
                }

                if (!_cursor.Match(_wording.NumberDemand, ReadPart))
                    continue;

                _requirement = (aggregate, measure) switch
                {
                    ({ } one, _) => Aggregate(one.Number, one.Reported, one.IsReportedFirst, limits),
                    (_, FactMeasure { IsDate: true } done) when limits.All(limit => limit is Deadline) => new DeadlineRequirement(sentence, done, limits),
                    _ => new NumberRequirement(sentence, limits.Select(UnitOf).OfType<Values.Unit>().Any(Values.CalendarPeriod.IsInMonths) ? InMonths(measure!) : measure!, limits),
                };
                return true;
            }

            return false;
        }

        private static Values.Unit? UnitOf(Limit limit) => limit.Match<Values.Unit?>(threshold => threshold.Value.Unit, relative => relative.Value.UsualUnit, _ => null, _ => null, _ => null);

        private static Measure InMonths(Measure measure) => measure is DayDifferenceMeasure difference ? difference.InMonths : measure;

        private Limit? ReadLimit() => LimitSentences.Read(_cursor, _wording, Own, ReadOught) ?? TableSentences.Read(_cursor, _wording, ReadOught, Own);

        private Func<string, bool> ReadConditionDemand()
        {
            Values.CalendarDate from = default;
            Values.CalendarDate? until = null;
            return place =>
            {
                switch (place)
                {
                    case "ought":
                        return ReadOught();

                    case "period":
                        return LimitSentences.ReadPeriod(_cursor, _wording, out from, out until);

                    default:
                        if (Own.ReadCondition() is not { } condition)
                            return false;

                        _requirement = new ConditionRequirement(sentence, condition, [new MustHold(from, Diagnostics.SourceSpan.None) { Until = until }]);
                        return true;
                }
            };
        }

        // Longer words first: must in principle begins like must. Every limit speaks alike.
        private bool ReadOught()
        {
            var start = _cursor.Position;
            foreach (var (words, place) in _wording.Ought.Select((words, place) => (words, place)).OrderByDescending(ought => ought.words.Length))
            {
                if (!_cursor.Skip(words))
                    continue;

                _obligation ??= (Obligation)place;
                if (_obligation == (Obligation)place)
                    return true;
                break;
            }

            _cursor.Position = start;
            return false;
        }
    }
}
