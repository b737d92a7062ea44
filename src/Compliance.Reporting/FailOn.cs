namespace Compliance.Reporting;

/// <summary>The least result for which a run fails, as <c>--fail-on</c> has it. A format that marks failures marks the same ones.</summary>
public enum FailOn
{
    /// <summary>What is undetermined, or decided by no rule, and what fails.</summary>
    Undetermined,

    /// <summary>What fails.</summary>
    Fail,

    /// <summary>What a limit that is to come would fail, and all that fails otherwise.</summary>
    Upcoming,

    /// <summary>Nothing.</summary>
    Never,
}
