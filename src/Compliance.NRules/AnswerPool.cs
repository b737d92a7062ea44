using System.Collections.Generic;

namespace Compliance.NRules;

/// <summary>Answers of subjects whose conditions are looked at, used again for others when they were: kept with each subject, they would be a good part of what a session holds.</summary>
internal sealed class AnswerPool
{
    private Answers? _last;
    private KindQuestions? _ofLast;

    // Few sessions need more than one at a time.
    private Dictionary<KindQuestions, Stack<Answers>>? _others;

    /// <summary>Answers of which none is known, to be begun.</summary>
    public Answers Take(KindQuestions questions)
    {
        if (_last is { } last && ReferenceEquals(_ofLast, questions))
        {
            _last = null;
            return last;
        }

        return _others is not null && _others.TryGetValue(questions, out var others) && others.Count > 0 ? others.Pop() : new Answers(questions.All);
    }

    /// <summary>Takes them back.</summary>
    public void GiveBack(KindQuestions questions, Answers answers)
    {
        if (_last is null)
        {
            (_last, _ofLast) = (answers, questions);
            return;
        }

        _others ??= [];
        if (!_others.TryGetValue(questions, out var others))
            _others.Add(questions, others = new Stack<Answers>());
        others.Push(answers);
    }
}
