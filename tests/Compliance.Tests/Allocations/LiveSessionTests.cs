using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Sessions;
using Compliance.Tests.JiaozuoPack;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Allocations;

/// <summary>A change in a live session allocates nothing, once it has seen some: told by counting bytes, not time.</summary>
[NonParallelizable]
public class LiveSessionTests
{
    private const int Changes = 10_000;

    [TestCase("has_energy_metering", "false")]
    [TestCase("is_prefabricated", "false")]
    [TestCase("gross_floor_area", "1234.5 m²")]
    [TestCase("construction_waste", "321 t")]
    public void A_change_of_one_fact_allocates_nothing(string fact, string value)
    {
        using var city = new LiveCity(projects: 50);
        city.BytesOf(Changes, fact, value).Should().Be(0);
    }
}
