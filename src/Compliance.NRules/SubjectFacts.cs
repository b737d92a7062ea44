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
public partial class SubjectFacts
{
    private Evaluation _evaluation = null!;

    // What it answers, while its conditions are looked at; null afterwards.
    private Answers? _answers;

    // The rules that do not pass, those whose present finding is in working memory, and those of which there was one when it was last seen.
    private RuleBits _open;
    private RuleBits _reported;
    private RuleBits _inMemory;

    // What the rules about members gave last, while their totals are to come.
    private Evaluation? _settled;

    internal SubjectFacts(KindQuestions questions) => Questions = questions;

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
    /// <param name="answers">Takes what it answers, until <see cref="LetGoOfAnswers"/>.</param>
    /// <param name="awaitsMembers">Whether what its members come to is still to be told.</param>
    /// <returns>Whether there is anything to report, or to withdraw.</returns>
    internal bool Take(Subject subject, DecisionDay day, FactRow row, Answers answers, bool awaitsMembers)
    {
        var (before, settled, waited) = (_evaluation, _settled, IsAwaitingMembers);
        Subject = subject;
        DecisionDay = day;
        _answers = answers;
        answers.Begin(subject, day.Date);
        if (awaitsMembers && _settled is null)
            _settled = before;

        var verdicts = new Verdict[Questions.Plan.Rules.Length];
        Questions.Evaluate(subject, day, row, answers, verdicts);
        Become(new Evaluation(Questions.Plan, subject, day, verdicts), before);
        IsAwaitingMembers = awaitsMembers;
        return Compare(before, settled, waited);
    }

    /// <summary>Takes what its members come to.</summary>
    internal void Settle(Evaluation evaluation)
    {
        var (before, settled) = (_evaluation, _settled);
        if (settled is not null)
            Questions.Grounds.Keep(settled, evaluation);
        Become(evaluation, before);
        _settled = null;
        var waited = IsAwaitingMembers;
        IsAwaitingMembers = false;
        Compare(before, settled, waited);
    }

    internal bool IsAwaitingMembers { get; private set; }

    /// <summary>Whether NRules has seen it.</summary>
    internal bool IsShown { get; set; }

    /// <summary>Whether it waits to be shown to NRules, as new or as changed: a fact that is shown twice at once is there twice.</summary>
    internal bool IsWaiting { get; set; }

    /// <summary>Whether anybody can see what is in working memory, so that what is found of it has to be there.</summary>
    internal bool IsLookedAt { get; set; }

    /// <summary>Takes note that what is found of it has to be in working memory from now on.</summary>
    /// <returns>Whether anything is.</returns>
    internal bool BeLookedAt()
    {
        IsLookedAt = true;
        _reported = default;
        _inMemory = default;
        return !_open.IsEmpty;
    }

    /// <summary>The answer to a question.</summary>
    internal Truth Answer(int question) => _answers?.Of(question) ?? Questions.All[question].Answer(Subject.Row, DecisionDay.Date);

    /// <summary>Gives its answers to whom they can serve next; null where it has none, or needs them still.</summary>
    internal Answers? LetGoOfAnswers()
    {
        if (IsAwaitingMembers)
            return null;
        var answers = _answers;
        _answers = null;
        return answers;
    }

    internal bool DoesNotPass(int rule) => _open.Has(rule);

    /// <summary>How many rules it does not pass.</summary>
    internal int OpenRules => _open.Count;

    internal Finding? FindingOf(int rule) => Waits(rule) ? _settled?.FindingOf(rule) : _evaluation.FindingOf(rule);

    /// <summary>Takes note that a rule has put its present finding into working memory, or that there is none of it any more.</summary>
    internal void Report(int rule, bool isThere)
    {
        _reported.Set(rule, isThere);
        _inMemory.Set(rule, isThere);
    }

    /// <summary>Whether there is anything to report of a rule that was not reported so before, or to withdraw.</summary>
    internal bool HasNews(int rule) => _open.Has(rule) ? !_reported.Has(rule) : _inMemory.Has(rule);

    /// <summary>Takes note that all rules have run: what passes again, NRules has withdrawn by itself.</summary>
    /// <returns>A rule that does not pass and has reported nothing, so that it was not run; null where there is none.</returns>
    internal int? TakeStock()
    {
        for (var rule = 0; rule < Questions.Plan.Rules.Length; rule++)
        {
            if (!_open.Has(rule))
                _inMemory.Set(rule, isIn: false);
            else if (!_reported.Has(rule))
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

    // What was reported is so still if it is the very finding, and does not pass.
    private bool Compare(Evaluation? before, Evaluation? settled, bool waited)
    {
        var hasNews = false;
        for (var rule = 0; rule < Questions.Plan.Rules.Length; rule++)
        {
            var isOpen = VerdictOf(rule) is Verdict.Fail or Verdict.Undetermined or Verdict.Waived;
            _open.Set(rule, isOpen);
            if (_reported.Has(rule))
            {
                var old = (waited && Questions.IsAboutMembers(rule) ? settled : before)?.Made(rule);
                var now = (Waits(rule) ? _settled : _evaluation)?.Made(rule);
                _reported.Set(rule, isOpen && ReferenceEquals(old, now));
            }

            hasNews |= HasNews(rule);
        }

        return hasNews;
    }
}
