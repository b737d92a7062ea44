using Compliance.Server;

return await ServerProgram.RunAsync(args);
