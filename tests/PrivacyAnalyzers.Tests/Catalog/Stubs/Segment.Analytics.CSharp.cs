// The public API of Segment.Analytics.CSharp 2, as far as the catalog names it.
using System.Collections.Generic;

namespace Segment.Analytics
{
    public class Analytics
    {
        public void Identify(string userId, Dictionary<string, object> traits = null)
        {
        }

        public void Track(string name, Dictionary<string, object> properties = null)
        {
        }

        public void Group(string groupId, Dictionary<string, object> traits = null)
        {
        }

        public void Alias(string newId)
        {
        }

        public void Screen(string title, Dictionary<string, object> properties = null)
        {
        }

        public void Page(string title, Dictionary<string, object> properties = null)
        {
        }
    }
}
