using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Comparison;
using Compliance.Authoring.Comparison.Registers;
using Compliance.Findings;

namespace Compliance.Server.Api;

/// <summary>What another version makes of all that was handed in.</summary>
/// <param name="From">The old version, ID@VERSION.</param>
/// <param name="To">The new version.</param>
/// <param name="Subjects">How many were evaluated by both.</param>
/// <param name="Flipped">How many of them have another decision, or another verdict by a rule that is in both.</param>
/// <param name="Unread">Those that one of the versions does not read: nothing is known of them.</param>
/// <param name="Moves">Where decisions went.</param>
internal sealed record ImpactView(string From, string To, long Subjects, long Flipped, IReadOnlyList<string> Unread, IReadOnlyList<ImpactView.Move> Moves)
{
    /// <summary>Subjects that go from one decision to another.</summary>
    /// <param name="Before">From which.</param>
    /// <param name="After">To which.</param>
    /// <param name="Count">How many.</param>
    /// <param name="Listed">The first of them.</param>
    internal sealed record Move(string Before, string After, long Count, IReadOnlyList<Flip> Listed);

    /// <summary>A subject whose decision is another.</summary>
    /// <param name="Kind">Its kind.</param>
    /// <param name="Id">Its id.</param>
    /// <param name="Because">Because of which rules.</param>
    internal sealed record Flip(string Kind, string Id, IReadOnlyList<string> Because);

    public static ImpactView Of(PackComparison packs, RegisterComparison register, IReadOnlyList<string> unread) => new(
        $"{packs.Before.Id}@{packs.Before.Version}", $"{packs.After.Id}@{packs.After.Version}", register.Subjects, register.Flipped, unread,
        [.. register.DecisionFlips.Select(flips => new Move(
            flips.Before.Word(), flips.After.Word(), flips.Count, [.. flips.Listed.Select(flip => new Flip(flip.Subject.Kind.Name, flip.Subject.Id, [.. flip.Because.Select(rule => rule.Rule.Id)]))]))]);
}
