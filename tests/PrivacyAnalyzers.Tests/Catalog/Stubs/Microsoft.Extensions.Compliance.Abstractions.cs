// The public API of Microsoft.Extensions.Compliance.Abstractions 9, as far as the catalog names it.
using System;

namespace Microsoft.Extensions.Compliance.Redaction
{
    public abstract class Redactor
    {
        public string Redact(ReadOnlySpan<char> source) => null;
        public int Redact(string source, Span<char> destination) => 0;
        public virtual string Redact(string source) => null;
        public string Redact<T>(T value, string format = null, IFormatProvider provider = null) => null;
        public abstract int Redact(ReadOnlySpan<char> source, Span<char> destination);
    }
}
