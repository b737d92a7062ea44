using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Subjects;
using Compliance.Tests.JiaozuoPack;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.NRules.Tests.Network;

/// <summary>What rules ask of a subject is worked out once, though verdicts and NRules' conditions both read it.</summary>
public class QuestionTests
{
    [Test]
    public void No_test_and_no_measure_is_worked_out_twice_for_one_state_of_a_subject()
    {
        // A plan of its own: the questions are counted.
        var plan = CompiledPlan.Compile(ShippedPack.Pack);
        var engine = plan.UseNRules();
        var asked = new Dictionary<Question, int>();
        var questions = PackQuestions.Of(plan)[ShippedPack.Pack.Vocabulary.FindKind("project")!].All;
        for (var i = 0; i < questions.Count; i++)
            questions[i] = new Counted(questions[i], asked);

        using var session = engine.Open(Projects.Options);
        session.Insert(Projects.Public("P1", "72 %"));
        session.Fire();
        asked.Should().NotBeEmpty();
        asked.Values.Should().OnlyContain(times => times == 1);

        asked.Clear();
        session.Update(Projects.Public("P1", "72 %").With("has_energy_metering", "true"));
        session.Fire();
        asked.Should().NotBeEmpty();
        asked.Values.Should().OnlyContain(times => times == 1);
    }

    [Test]
    public void Rules_that_ask_the_same_share_a_question()
    {
        var kind = ShippedPack.Pack.Vocabulary.FindKind("project")!;
        var questions = PackQuestions.Of(ShippedPack.Plan)[kind];
        questions.All.Count.Should().BeLessThan(ShippedPack.Pack.Rules.Where(rule => rule.Subject == kind).Sum(rule => (rule.When?.Slots.Count() ?? 0) + rule.Requirement.Slots.Count()));
    }

    private sealed class Counted(Question question, Dictionary<Question, int> asked) : Question
    {
        public override Truth Answer(FactRow row, CalendarDate on)
        {
            asked[question] = asked.TryGetValue(question, out var times) ? times + 1 : 1;
            return question.Answer(row, on);
        }
    }
}
