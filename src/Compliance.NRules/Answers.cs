using System;
using System.Collections.Generic;
using Compliance.Descriptors;
using Compliance.Subjects;
using Compliance.Values;

namespace Compliance.NRules;

/// <summary>What one subject answers to the questions of the rules for its kind, each worked out when it is first asked.</summary>
/// <param name="questions">The questions.</param>
internal sealed class Answers(IReadOnlyList<Question> questions)
{
    private readonly byte[] _known = new byte[questions.Count];
    private Subject _subject = null!;
    private CalendarDate _on;

    /// <summary>Forgets all, for another subject or another state of one.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="on">The day that is evaluated.</param>
    public void Begin(Subject subject, CalendarDate on)
    {
        Array.Clear(_known, 0, _known.Length);
        _subject = subject;
        _on = on;
    }

    /// <summary>The answer to a question. With a row of its own at hand, none is made for it.</summary>
    public Truth Of(int question, FactRow? row = null)
    {
        var answer = (Truth)_known[question];
        return answer != 0 ? answer : Ask(question, row);
    }

    private Truth Ask(int question, FactRow? row)
    {
        var answer = questions[question].Answer(row ?? _subject.Row, _on);
        _known[question] = (byte)answer;
        return answer;
    }
}
