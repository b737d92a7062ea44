using System;
using System.IO;
using NRulesHost;

// Projects are checked against the shipped pack; two rules of the host's own act on what is found.
var folder = AppContext.BaseDirectory;
Host.Run(Path.Combine(folder, "rules", "jiaozuo-2023-3", "1.0.0"), Path.Combine(folder, "projects.csv"), Console.Out);
