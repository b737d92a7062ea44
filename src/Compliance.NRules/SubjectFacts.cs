using System;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Subjects;
using Compliance.Values;

namespace Compliance.NRules;

/// <summary>
/// A subject as rules match on it: one object for as long as the subject is in the session, whatever becomes of its facts. The
/// pack's rules are conditions over it, and a host's rules may ask the same. It is changed through its session alone, and
/// belongs to one NRules session.
/// </summary>
public sealed partial class SubjectFacts
{
    private readonly Answers _answers;
    private readonly Finding?[] _reported;
    private readonly Func<FactRow> _rowOf;
    private Evaluation _evaluation = null!;

    // What the rules about members gave last, while their totals are to come.
    private Evaluation? _settled;

    internal SubjectFacts(KindQuestions questions)
    {
        Questions = questions;
        _rowOf = () => Subject.Row;
        _answers = new Answers(questions.All);
        _reported = new Finding?[questions.Plan.Rules.Length];
    }

    /// <summary>The kind of subject, by its name in the vocabulary.</summary>
    public string Kind => Questions.Plan.Kind.Name;

    /// <summary>Its id.</summary>
    public string Id => Subject.Id;

    /// <summary>The jurisdiction that it lies in; null where none is given.</summary>
    public string? Jurisdiction => Subject.Jurisdiction;

    /// <summary>The day that is evaluated; the last one where one of several is meant.</summary>
    public CalendarDate Day => DecisionDay.Date;

    /// <summary>The subject as it is now, with what rules have derived of it.</summary>
    public Subject Subject { get; private set; } = null!;

    /// <summary>What it comes to by the pack's rules.</summary>
    public Evaluation Evaluation => _evaluation;

    internal KindQuestions Questions { get; }

    internal DecisionDay DecisionDay { get; private set; }

    /// <summary>Where it stands in its session; null where there is none.</summary>
    internal object? Entry { get; set; }

    /// <summary>A fact, by its name or either label. Where the kind has none of this name, but another of the vocabulary has, it answers no to everything.</summary>
    /// <exception cref="ArgumentException">No kind of the vocabulary has such a fact; the message names the nearest one.</exception>
    public FactTerm this[string fact]
    {
        get
        {
            var slot = FactSlots.Of(Questions.Plan.Kind, fact);
            if (slot >= 0)
                return new FactTerm(Subject, slot);
            Questions.Names.RequireFact(fact, Questions.Plan.Kind);
            return default;
        }
    }

    /// <summary>Whether it fails a rule of the pack, whether that is open, or whether it would fail but for a deviation.</summary>
    /// <exception cref="ArgumentException">No kind of the vocabulary has such a rule.</exception>
    public bool DoesNotPass(string rule) => IndexOf(rule) is >= 0 and var index && DoesNotPass(index);

    /// <summary>What a rule of the pack finds. As long as it comes out the same, it is the same object.</summary>
    /// <returns>The finding; null where the rule is not about subjects of this kind.</returns>
    /// <exception cref="ArgumentException">No kind of the vocabulary has such a rule.</exception>
    public Finding? FindingOf(string rule) => IndexOf(rule) is >= 0 and var index ? FindingOf(index) : null;

    /// <summary>The kind and id.</summary>
    public override string ToString() => Subject.ToString();

    /// <summary>Takes other facts in the place of those before, and evaluates them: every question is asked once at most.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="day">The day that is evaluated.</param>
    /// <param name="row">Its numbers; they are read no more when this returns.</param>
    /// <param name="awaitsMembers">Whether what its members come to is still to be told.</param>
    internal void Take(Subject subject, DecisionDay day, FactRow row, bool awaitsMembers)
    {
        var before = _evaluation;
        Subject = subject;
        DecisionDay = day;
        _answers.Begin(_rowOf, day.Date);
        if (awaitsMembers && _settled is null)
            _settled = before;

        var verdicts = new Verdict[_reported.Length];
        Questions.Evaluate(subject, day, row, _answers, verdicts);
        Become(new Evaluation(Questions.Plan, subject, day, verdicts), before);
        IsAwaitingMembers = awaitsMembers;
        ForgetWhatPasses();
    }

    /// <summary>Takes what its members come to.</summary>
    internal void Settle(Evaluation evaluation)
    {
        if (_settled is not null)
            Questions.Grounds.Keep(_settled, evaluation);
        Become(evaluation, _evaluation);
        _settled = null;
        IsAwaitingMembers = false;
        ForgetWhatPasses();
    }

    internal bool IsAwaitingMembers { get; private set; }

    /// <summary>Whether NRules has seen it.</summary>
    internal bool IsShown { get; set; }

    /// <summary>The answer to a question.</summary>
    internal Truth Answer(int question) => _answers.Of(question);

    internal bool DoesNotPass(int rule) => VerdictOf(rule) is Verdict.Fail or Verdict.Undetermined or Verdict.Waived;

    internal Finding? FindingOf(int rule) => Waits(rule) ? _settled?.FindingOf(rule) : _evaluation.FindingOf(rule);

    /// <summary>Takes note that a rule has put its finding into working memory.</summary>
    internal void Report(int rule, Finding finding) => _reported[rule] = finding;

    /// <summary>Whether there is anything to report of a rule that was not reported so before.</summary>
    internal bool HasNews(int rule) => !ReferenceEquals(_reported[rule], DoesNotPass(rule) ? FindingOf(rule) : null);

    /// <summary>The rule that does not pass and whose finding was not reported, if there is any: it was not run.</summary>
    internal int? Unreported()
    {
        for (var rule = 0; rule < _reported.Length; rule++)
        {
            if (_reported[rule] is null && DoesNotPass(rule))
                return rule;
        }

        return null;
    }

    private int IndexOf(string rule)
    {
        var index = Questions.RuleOf(rule);
        if (index < 0)
            Questions.Names.RequireRule(rule);
        return index;
    }

    private Verdict VerdictOf(int rule) => Waits(rule) ? _settled?.VerdictOf(rule) ?? Verdict.NotApplicable : _evaluation.VerdictOf(rule);

    private bool Waits(int rule) => IsAwaitingMembers && Questions.IsAboutMembers(rule);

    private void Become(Evaluation evaluation, Evaluation? before)
    {
        if (before is not null)
            Questions.Grounds.Keep(before, evaluation);
        evaluation.IsHandedOut = true;
        _evaluation = evaluation;
    }

    private void ForgetWhatPasses()
    {
        for (var rule = 0; rule < _reported.Length; rule++)
        {
            if (_reported[rule] is not null && !DoesNotPass(rule))
                _reported[rule] = null;
        }
    }
}
