"""Text to items: the ways back from what the serializers write."""
