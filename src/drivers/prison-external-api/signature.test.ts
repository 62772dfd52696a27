import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signed } from './signature.ts'

test('a request to a queue is signed as the service recomputes it', () => {
  const headers = signed(
    { accessKeyId: 'ASIAEXAMPLE', secretAccessKey: 'SECRET', sessionToken: 'TOKEN' },
    {
      url: 'https://sqs.eu-west-2.amazonaws.com/',
      body: '{"QueueUrl":"https://sqs.eu-west-2.amazonaws.com/000000000000/q"}',
      headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'AmazonSQS.ReceiveMessage' },
      at: new Date('2026-03-02T09:00:00Z'),
      region: 'eu-west-2',
    },
  )
  // Computed apart from this code, from the published description of the signature.
  const expected = '02477372b3d8d70bcbc8d06bba68b02009bf2413067ef013392dc79940e00c5d'
  assert.equal(
    headers.authorization,
    `AWS4-HMAC-SHA256 Credential=ASIAEXAMPLE/20260302/eu-west-2/sqs/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-security-token;x-amz-target, Signature=${expected}`,
  )
  assert.equal(headers['x-amz-security-token'], 'TOKEN')
})
