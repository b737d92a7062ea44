using System;

namespace Compliance.HotPaths;

/// <summary>Something that is done very often, and whose instructions are counted.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Unit">What it is done for, one by one: a project, a row.</param>
/// <param name="Count">For how many of them together.</param>
/// <param name="Prepare">Gives the work, with everything ready that it needs.</param>
internal sealed record HotPath(string Name, string Unit, int Count, Func<Action> Prepare);
