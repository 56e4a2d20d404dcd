// The public API of SendGrid 9, as far as the catalog and its tests name it.
using System.Collections.Generic;

namespace SendGrid.Helpers.Mail
{
    public class EmailAddress
    {
        public EmailAddress(string email, string name = null)
        {
        }

        public string Email { get; set; }

        public string Name { get; set; }
    }

    public class Personalization
    {
    }

    public class SendGridMessage
    {
        public void AddTo(string email, string name = null, int personalizationIndex = 0, Personalization personalization = null)
        {
        }

        public void AddTo(EmailAddress email, int personalizationIndex = 0, Personalization personalization = null)
        {
        }

        public void AddTos(List<EmailAddress> emails, int personalizationIndex = 0, Personalization personalization = null)
        {
        }

        public void AddCc(string email, string name = null, int personalizationIndex = 0, Personalization personalization = null)
        {
        }

        public void AddCc(EmailAddress email, int personalizationIndex = 0, Personalization personalization = null)
        {
        }

        public void AddCcs(List<EmailAddress> emails, int personalizationIndex = 0, Personalization personalization = null)
        {
        }

        public void AddBcc(EmailAddress email, int personalizationIndex = 0, Personalization personalization = null)
        {
        }
    }
}
