using System;
using Compliance.Extensions.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// A host of one's own: descriptors that are named are evaluated by the packs of the host.
var builder = Host.CreateApplicationBuilder();
builder.Services.AddCompliance(options =>
{
    options.Packs.Add("jiaozuo-2023-3");
    options.TimeZone = "Asia/Shanghai";
});
using var host = builder.Build();
await host.StartAsync();

var compliance = host.Services.GetRequiredService<ComplianceService>();
var checker = compliance.Checker();
foreach (var path in args)
{
    var read = checker.Reader.ReadFile(path);
    foreach (var diagnostic in read.Diagnostics)
        Console.Error.WriteLine(diagnostic);
    if (read.Value is { } file)
    {
        foreach (var evaluation in compliance.CheckAll(checker, file.Subjects))
            Console.WriteLine($"{evaluation.Subject.Id}: {evaluation.Decision}\n{evaluation}");
    }
}

await host.StopAsync();
