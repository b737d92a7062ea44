using System.Collections.Generic;
using Compliance.Packs;

namespace Compliance.Reporting;

/// <summary>What a result begins with.</summary>
/// <param name="ToolVersion">The version of the program that made it.</param>
/// <param name="Engine">The name of the engine that gave the verdicts.</param>
/// <param name="Pack">The pack.</param>
/// <param name="Checklist">The guidance to show; empty if not requested.</param>
/// <param name="Only">Which findings are listed; null for those that the format usually lists. All are counted, whichever are listed.</param>
public sealed record ReportHeader(string ToolVersion, string Engine, RulePack Pack, IReadOnlyList<ChecklistItem> Checklist, VerdictSelection? Only = null);
