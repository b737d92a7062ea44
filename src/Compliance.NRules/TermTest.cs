using System.Linq.Expressions;
using Compliance.Expressions;
using Compliance.Values;

namespace Compliance.NRules;

/// <summary>A condition on a term of facts, answered by the question of the pack's that asks the same, or exactly where no rule of the pack asks it.</summary>
internal sealed class TermTest(MethodCallExpression call)
{
    // The kind that was asked last; most conditions are asked of one kind only.
    private Meaning? _last;

    public bool Holds(SubjectFacts facts)
    {
        var meaning = _last;
        if (meaning is null || !ReferenceEquals(meaning.Kind, facts.Questions))
            _last = meaning = new Meaning(call, facts.Questions);
        return meaning.Holds(facts);
    }

    private sealed class Meaning
    {
        private readonly Condition? _condition;
        private readonly int _question = -1;
        private readonly Truth _mask;
        private readonly Truth _wanted;

        public Meaning(MethodCallExpression call, KindQuestions kind)
        {
            Kind = kind;
            _condition = TermReader.Read(call, kind, out var isCertain);
            if (_condition is not null)
                _question = kind.Find(_condition);
            (_mask, _wanted) = isCertain ? (Truth.Unknown, Truth.True) : (Truth.True, Truth.True);
        }

        public KindQuestions Kind { get; }

        public bool Holds(SubjectFacts facts)
        {
            if (_condition is null)
                return false;
            var answer = _question >= 0 ? facts.Answer(_question) : _condition.Evaluate(facts.Subject);
            return (answer & _mask) == _wanted;
        }
    }
}
