using Compliance.Server.Access;
using Compliance.Server.Desk;
using Compliance.Server.Storage;

namespace Compliance.Server.Pages;

/// <summary>What the page of a submission is made of.</summary>
internal sealed record SubmissionParts(SeenSubmissions Seen, DeviationDesk Deviations, DecisionDesk Decisions, LogStore Log, WhatIf WhatIf, RegisterReading Registers);
