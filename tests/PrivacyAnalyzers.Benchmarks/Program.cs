System.Console.WriteLine("BenchmarkSwitcher comes with the first benchmark.");
