using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Assessments;
using Compliance.Extensions.Hosting;
using Compliance.Localization;
using Compliance.Reporting;
using Compliance.Server.Log;
using Compliance.Values;

namespace Compliance.Server.Desk;

/// <summary>Assesses jurisdictions by all that was handed in. One that is known and not handed in is one of which nothing is stated.</summary>
internal sealed class RegisterAssessment(ComplianceService compliance, RegisterReading reading)
{
    /// <summary>Assesses the register on a day.</summary>
    /// <param name="asOf">The day; null for today.</param>
    /// <param name="visible">The jurisdictions that are wanted; null for all.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="RefusedException">The vocabulary of the rules has no jurisdictions.</exception>
    /// <exception cref="BrokenLogException">An approval was changed.</exception>
    public async Task<AssessedRegister> AssessAsync(CalendarDate? asOf, IReadOnlyList<string>? visible, CancellationToken cancellation)
    {
        var checker = compliance.Checker();
        var vocabulary = checker.Pack.Vocabulary;
        if (vocabulary.Register is not { } kind)
            throw new RefusedException(new LocalizedText("该规则包没有辖区。", "The rules know no jurisdictions."));

        var register = await reading.ReadAsync(cancellation).ConfigureAwait(false);
        var totals = new RegisterTotals(checker.Plan, asOf ?? compliance.Today);
        foreach (var subject in register.WithPlaces(checker).Where(subject => subject.Kind != kind || visible is null || visible.Contains(subject.Id)))
            totals.Add(subject);

        register.Unread.ForEach(totals.AddUnknownMembers);
        var gaps = new ReportGaps(register.Unread, totals.Unplaced, totals.UnplacedSubjects, IsExcerpt: false) { Elsewhere = totals.Elsewhere, Today = asOf is null ? totals.Day.ToString() : null };
        return new AssessedRegister(AnnualAssessment.Of(totals), totals.PlacementDiagnostics, gaps);
    }
}
