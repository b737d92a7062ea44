namespace Compliance.Benchmarks.Registers;

/// <summary>Something that checks a register: verdict counts, and a file of what fails.</summary>
internal interface IRegisterContender
{
    /// <summary>What it is called.</summary>
    string Name { get; }

    /// <summary>Checks a register once.</summary>
    /// <param name="csv">The register.</param>
    /// <param name="failing">The file that it writes.</param>
    RegisterRun Run(string csv, string failing);

    /// <summary>Whether an answer is the right one, in the table's words.</summary>
    string Compare(RegisterAnswer right, RegisterRun run, string failing);
}
