using Compliance.Extensions.Hosting;
using Compliance.Server.Access;
using Compliance.Server.Desk;

namespace Compliance.Server.Pages;

/// <summary>What the pages of checking are made of.</summary>
internal sealed record CheckParts(ComplianceService Compliance, SeenSubmissions Seen, DescriptorReading Reading, DecisionDesk Decisions, SubmissionDesk Desk);
