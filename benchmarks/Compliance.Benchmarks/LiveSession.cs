using BenchmarkDotNet.Attributes;
using Compliance.Benchmarks.Live;
using Compliance.Descriptors;

namespace Compliance.Benchmarks;

/// <summary>One fact of one project changed in a session that holds a city, its counties and very many projects; the changed copies are made beforehand.</summary>
[MemoryDiagnoser]
public class LiveSession
{
    private const int Drawn = 20_000;

    private LiveCity _city = null!;
    private (Subject Changed, Subject Back)[] _alone = null!;
    private (Subject Changed, Subject Back)[] _shares = null!;
    private int _next;

    /// <summary>How many projects the session holds.</summary>
    [Params(1_000, 100_000, 1_000_000)]
    public int Projects { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _city = LiveCity.Of(Projects);
        _alone = _city.Draw(Drawn, "has_energy_metering", seed: 1);
        _shares = _city.Draw(Drawn, "is_prefabricated", seed: 2);
    }

    [GlobalCleanup]
    public void Cleanup() => _city.Dispose();

    /// <summary>A fact that only the project's own rules read.</summary>
    [Benchmark]
    public void FactOfTheProjectAlone() => Change(_alone);

    /// <summary>A fact that the shares of its county and of the city turn on.</summary>
    [Benchmark]
    public void FactOfTheShares() => Change(_shares);

    // All of them there, and then all of them back.
    private void Change((Subject Changed, Subject Back)[] drawn)
    {
        var (changed, back) = drawn[_next % Drawn];
        _city.Session.Update((_next++ / Drawn) % 2 == 0 ? changed : back);
        _city.Session.Fire();
    }
}
