using System.Collections.Immutable;
using System.Text;

namespace PrivacyAnalyzers.Benchmarks.Programs;

/// <summary>Programs that are large in one way only.</summary>
/// <param name="Name">In which way.</param>
/// <param name="Start">The size to begin with.</param>
/// <param name="Source">The program of a size.</param>
internal sealed record Shape(string Name, int Start, Func<int, string> Source)
{
    private const string Head = """
        using System;
        using System.Collections.Generic;
        using Microsoft.Extensions.Logging;

        public sealed class Customer
        {
            public string Email { get; set; } = "";

            public string PhoneNumber { get; set; } = "";

            public int Points { get; set; }
        }


        """;

    /// <summary>All of them.</summary>
    public static ImmutableArray<Shape> All { get; } =
    [
        new("call sites of one method", 500, n => Program("public static string Pass(string text, bool loud) => loud ? text + \"!\" : text;", Each(n / 10, i => $$"""
                public static void Method{{i}}(ILogger logger, Customer customer)
                {
            {{Each(10, j => $"        logger.LogInformation(\"{{Value}}\", Pass({(j % 2 == 0 ? "customer.Email" : "\"text\"")}, customer.Points > {j}));\n")}}    }

            """))),
        new("call sites in one method", 250, n => OneMethod(Each(n, i => $"        logger.LogInformation(\"{{Value}}\", Pass({(i % 2 == 0 ? "customer.Email" : "\"text\"")}));\n"), "public static string Pass(string text) => text + \"!\";")),
        new("locals in a method", 250, n => OneMethod(
            "        var local0 = customer.Email;\n"
            + Each(n, i => $"        var local{i + 1} = {(i % 3 == 0 ? "\"x\" + " : "")}local{i};\n")
            + $"        logger.LogInformation(\"{{Value}}\", local{n});\n")),
        new("fields in a type", 250, n => Program(
            Each(n, i => $"    private static string field{i} = \"\";\n"),
            Each(n / 10, i => $$"""
                public static void Method{{i}}(ILogger logger, Customer customer)
                {
            {{Each(10, j => $"        field{(i * 10) + j} = {(j % 2 == 0 ? "customer.Email" : "\"text\"")};\n")}}        logger.LogInformation("{Value}", field{{i * 10}});
                    logger.LogInformation("{Value}", field{{((i * 7) + 3) % n}});
                }

            """))),
        new("ifs that write a local each", 125, n => OneMethod(
            Each(n, i => $"        var local{i} = \"\";\n")
            + Each(n, i => $"        if (customer.Points > {i})\n        {{\n            local{i} = customer.{(i % 2 == 0 ? "Email" : "PhoneNumber")};\n        }}\n\n")
            + Each(n, i => $"        logger.LogInformation(\"{{Value}}\", local{i});\n"))),
        new("ifs that write one local", 125, n => OneMethod(
            "        var local = \"\";\n"
            + Each(n, i => $"        if (customer.Points > {i})\n        {{\n            local = {(i % 2 == 0 ? "customer.Email" : "local + \"x\"")};\n        }}\n\n")
            + "        logger.LogInformation(\"{Value}\", local);\n")),
        new("call chain", 1250, n => Program(
            Each(n, i => $"    public static void Method{i}(ILogger logger, string text) => Method{i + 1}(logger, text);\n"),
            $$"""
                public static void Method{{n}}(ILogger logger, string text) => logger.LogInformation("{Value}", text);

                public static void Begin(ILogger logger, Customer customer) => Method0(logger, customer.Email);

            """)),
        new("call chain that returns", 1250, n => Program(
            Each(n, i => $"    public static string Method{i}(Customer customer) => Method{i + 1}(customer);\n"),
            $$"""
                public static string Method{{n}}(Customer customer) => customer.Email;

                public static void Begin(ILogger logger, Customer customer) => logger.LogInformation("{Value}", Method0(customer));

            """)),
        new("strongly connected methods", 125, n => Program(
            Each(n, i => $$"""
                public static string Method{{i}}(ILogger logger, string text, int depth)
                {
                    if (depth == {{i}})
                    {
                        {{(i % 50 == 0 ? "logger.LogInformation(\"{Value}\", text);" : "text += \"x\";")}}
                    }

                    var left = Method{{(i + 1) % n}}(logger, text, depth - 1);
                    var right = Method{{((i * 7) + 3) % n}}(logger, left, depth - 2);
                    return depth > 0 ? left : right;
                }

            """),
            """
                public static void Begin(ILogger logger, Customer customer) => Method0(logger, customer.Email, customer.Points);

            """)),
        new("lambdas", 250, n => OneMethod(
            Each(n, i => $"        Run(text => logger.LogInformation(\"{{Value}}\", text + {i}), {(i % 2 == 0 ? "customer.Email" : "\"text\"")});\n"),
            "public static void Run(Action<string> action, string text) => action(text);")),
        new("lambdas in locals", 125, n => OneMethod(
            Each(n, i => $"        Func<string, string> function{i} = text => {(i == 0 ? "text" : $"function{i - 1}(text)")} + {i};\n")
            + $"        logger.LogInformation(\"{{Value}}\", function{n - 1}(customer.Email));\n")),
        new("loops, three deep", 40, n => OneMethod(
            "        var carried = \"\";\n        var before = \"\";\n"
            + Each(n, i => $$"""
                    for (var i{{i}} = 0; i{{i}} < customer.Points; i{{i}}++)
                    {
                        foreach (var c{{i}} in before)
                        {
                            while (before.Length > carried.Length)
                            {
                                before = carried;
                                carried = customer.Email + c{{i}};
                            }
                        }
                    }


            """)
            + "        logger.LogInformation(\"{Value}\", before);\n")),
        new("implementations and their call sites", 125, n =>
            Head + "public interface IStep\n{\n    string Take(string text);\n}\n\n"
            + Each(n, i => $$"""
            public sealed class Step{{i}} : IStep
            {
                private readonly IStep _next;

                public Step{{i}}(IStep next) => _next = next;

                public string Take(string text) => _next.Take(text + {{i}});

                public void Log(ILogger logger, Customer customer) => logger.LogInformation("{Value}", _next.Take(customer.Email));
            }


            """)),
        new("operands of one expression", 250, n => OneMethod($"        logger.LogInformation(\"{{Value}}\", customer.Email{Each(n, _ => " + customer.Points")});\n")),
        new("sections of a switch", 250, n => OneMethod(
            "        var value = \"\";\n        switch (customer.Points)\n        {\n"
            + Each(n, i => $"            case {i}:\n                value = {(i % 2 == 0 ? "customer.Email" : $"\"{i}\"")};\n                break;\n")
            + "        }\n\n        logger.LogInformation(\"{Value}\", value);\n")),
        new("properties of a logged object", 250, n =>
            Head + "public sealed class Wide\n{\n" + Each(n, i => $"    public string {(i % 10 == 0 ? "Email" : "Text")}{i} {{ get; set; }} = \"\";\n") + "}\n\n"
            + "public static class Program\n{\n    public static void Write(ILogger logger, Wide wide) => logger.LogInformation(\"{@Wide}\", wide);\n}\n"),
    ];

    private static string OneMethod(string body, string members = "") => Program(
        members.Length == 0 ? "" : "    " + members + "\n\n",
        $"    public static void Method(ILogger logger, Customer customer)\n    {{\n{body}    }}\n");

    private static string Program(string members, string methods) => $"{Head}public static class Program\n{{\n{members}\n{methods}}}\n";

    private static string Each(int count, Func<int, string> text)
    {
        var all = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            all.Append(text(i));
        }

        return all.ToString();
    }
}
