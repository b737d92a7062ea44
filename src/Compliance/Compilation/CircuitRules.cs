using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Compliance.Descriptors;
using Compliance.Packs;
using Compliance.Subjects;
using Compliance.Values;

namespace Compliance.Compilation;

/// <summary>The rules of a circuit, a bit each.</summary>
internal sealed class CircuitRules
{
    private const int VectorWidth = 8;

    private readonly int _first;
    private readonly CompiledRule[] _rules;
    private readonly int[] _limits;
    private readonly BitSets _guards;
    private readonly BitSets _demands;
    private readonly ulong _inForce;
    private readonly ulong _all;
    private readonly ulong _wires;

    /// <summary>Rules that hang on wires.</summary>
    /// <param name="first">The place of the first one among the rules of the kind; the others follow it.</param>
    /// <param name="questions">The rules.</param>
    public CircuitRules(int first, IReadOnlyList<CircuitRule> questions)
    {
        _first = first;
        // Loops, since queries over numbers would have to be compiled for them when the program starts.
        _rules = new CompiledRule[questions.Count];
        _limits = new int[questions.Count];
        var (guards, demands) = (new ulong[questions.Count], new ulong[questions.Count]);
        for (var i = 0; i < questions.Count; i++)
        {
            var question = questions[i];
            _rules[i] = question.Rule;
            _limits[i] = question.Limit;
            guards[i] = question.Guards;
            demands[i] = question.Demands;
            _all |= 1UL << i;
            _inForce |= question.Limit < 0 ? 0 : 1UL << i;
            _wires |= question.Demands;
        }

        _guards = new BitSets(guards);
        _demands = new BitSets(demands);
    }

    /// <summary>Evaluates a row by what the wires carry.</summary>
    /// <param name="cannotBeTrue">The wires that are false for certain.</param>
    /// <param name="mayBeFalse">Those that are not true for certain.</param>
    /// <param name="unsettled">Those that carry nothing.</param>
    /// <param name="row">The row.</param>
    /// <param name="on">The day that is evaluated.</param>
    /// <param name="verdicts">Takes the verdicts.</param>
    public void Evaluate(ulong cannotBeTrue, ulong mayBeFalse, ulong unsettled, FactRow row, CalendarDate on, Verdict[] verdicts)
    {
        var mayApply = _guards.DisjointMask(cannotBeTrue);
        var applies = _guards.DisjointMask(mayBeFalse);
        var mayHold = _demands.DisjointMask(cannotBeTrue);
        var holds = _demands.DisjointMask(mayBeFalse);

        // Where it is open whether a rule applies, it passes all the same if it holds everywhere.
        var inForce = mayApply & _inForce;
        var pass = inForce & holds;
        var fail = inForce & applies & ~mayHold;
        var undetermined = inForce & ~(pass | fail);
        Put(verdicts, fail | ~mayApply, undetermined | ~mayApply, mayApply & ~_inForce);

        // Nearly always there is nothing that doubles could not settle.
        if ((unsettled & _wires) == 0)
            return;

        for (var inDoubt = mayApply & _all & ~_demands.DisjointMask(unsettled); inDoubt != 0; inDoubt &= inDoubt - 1)
        {
            var i = BitCount.Lowest(inDoubt);
            verdicts[_first + i] = _rules[i].Evaluate(row, _limits[i], on);
        }
    }

    // The numbers of the verdicts, by their bits from the lowest to the highest.
    private void Put(Verdict[] verdicts, ulong ones, ulong twos, ulong fours)
    {
        // The last eight may overlap the ones before them.
        var count = _rules.Length;
        for (var at = 0; at < count && count >= VectorWidth; at += VectorWidth)
        {
            var first = Math.Min(at, count - VectorWidth);
            VerdictBytes.Put(verdicts, _first + first, Bytes(ones >> first, twos >> first, fours >> first));
        }

        var few = count < VectorWidth ? Bytes(ones, twos, fours) : 0;
        for (var i = 0; i < count && count < VectorWidth; i++)
            verdicts[_first + i] = (Verdict)((few >> (8 * i)) & 0xFF);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bytes(ulong ones, ulong twos, ulong fours) =>
        VerdictBytes.Spread(ones) | (VerdictBytes.Spread(twos) << 1) | (VerdictBytes.Spread(fours) << 2);
}

/// <summary>A rule of a circuit.</summary>
/// <param name="Rule">The rule, which decides what the circuit cannot.</param>
/// <param name="Limit">The index of its limit, or -1.</param>
/// <param name="Guards">The wires that must all be true for it to apply.</param>
/// <param name="Demands">The wires that must all be true for it to be met.</param>
internal sealed record CircuitRule(CompiledRule Rule, int Limit, ulong Guards, ulong Demands);
