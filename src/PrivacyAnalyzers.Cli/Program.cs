using PrivacyAnalyzers.Cli;

return PrivacyTool.Run(args, Console.Out, Console.Error);
