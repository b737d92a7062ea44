using System.Globalization;

namespace RegisterGenerator;

/// <summary>The arguments of the command line.</summary>
internal sealed record Arguments(int Projects, ulong Seed, string Output)
{
    public const string Usage = "Usage: RegisterGenerator --projects NUMBER --seed NUMBER --output FILE.csv";

    /// <summary>Null where something is missing or wrong.</summary>
    public static Arguments? Read(string[] args)
    {
        int? projects = null;
        ulong? seed = null;
        string? output = null;
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : "";
            switch (args[i])
            {
                case "--projects" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0:
                    projects = number;
                    break;
                case "--seed" when ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number):
                    seed = number;
                    break;
                case "--output" when value.Length > 0:
                    output = value;
                    break;
                default:
                    return null;
            }
        }

        return projects is null || seed is null || output is null ? null : new Arguments(projects.Value, seed.Value, output);
    }
}
