// The public API of MimeKit and MailKit 4, as far as the catalog and its tests name it.
using System.Collections;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace MimeKit
{
    public abstract class InternetAddress
    {
        public string Name { get; set; }

        public static InternetAddress Parse(string text) => null;
    }

    public class MailboxAddress : InternetAddress
    {
        public MailboxAddress(string name, string address)
        {
        }

        public string Address { get; set; }
    }

    public class InternetAddressList : IList<InternetAddress>
    {
        public int Count => 0;

        public bool IsReadOnly => false;

        public InternetAddress this[int index]
        {
            get => null;
            set { }
        }

        public static InternetAddressList Parse(string text) => null;

        public void Add(InternetAddress address)
        {
        }

        public void AddRange(IEnumerable<InternetAddress> addresses)
        {
        }

        public void Clear()
        {
        }

        public bool Contains(InternetAddress address) => false;

        public void CopyTo(InternetAddress[] array, int arrayIndex)
        {
        }

        public IEnumerator<InternetAddress> GetEnumerator() => null;

        IEnumerator IEnumerable.GetEnumerator() => null;

        public int IndexOf(InternetAddress address) => 0;

        public void Insert(int index, InternetAddress address)
        {
        }

        public bool Remove(InternetAddress address) => false;

        public void RemoveAt(int index)
        {
        }
    }

    public abstract class MimeEntity
    {
    }

    public class MimeMessage
    {
        public MimeMessage()
        {
        }

        public MimeMessage(IEnumerable<InternetAddress> from, IEnumerable<InternetAddress> to, string subject, MimeEntity body)
        {
        }

        public InternetAddressList From => null;

        public InternetAddressList To => null;

        public InternetAddressList Cc => null;

        public InternetAddressList Bcc => null;

        public string Subject { get; set; }

        public MimeEntity Body { get; set; }
    }

    public class TextPart : MimeEntity
    {
        public TextPart(string subtype)
        {
        }

        public string Text { get; set; }
    }
}

namespace MailKit
{
    public interface IMailTransport
    {
        string Send(MimeKit.MimeMessage message, CancellationToken cancellationToken = default);

        Task<string> SendAsync(MimeKit.MimeMessage message, CancellationToken cancellationToken = default);
    }

    public abstract class MailTransport : IMailTransport
    {
        public void Connect(string host, int port, bool useSsl, CancellationToken cancellationToken = default)
        {
        }

        public Task ConnectAsync(string host, int port, bool useSsl, CancellationToken cancellationToken = default) => null;

        public virtual string Send(MimeKit.MimeMessage message, CancellationToken cancellationToken = default) => null;

        public virtual Task<string> SendAsync(MimeKit.MimeMessage message, CancellationToken cancellationToken = default) => null;
    }
}

namespace MailKit.Net.Smtp
{
    public interface ISmtpClient : IMailTransport
    {
    }

    public class SmtpClient : MailTransport, ISmtpClient
    {
        public override string Send(MimeKit.MimeMessage message, CancellationToken cancellationToken = default) => null;

        public override Task<string> SendAsync(MimeKit.MimeMessage message, CancellationToken cancellationToken = default) => null;
    }
}
